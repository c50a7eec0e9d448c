import { addressOf } from '../model/site/addresses.ts';

/** The address of a path of this site in this build, below the base path. */
export function linkTo(path: string): string {
	return addressOf(path, import.meta.env.BASE_URL);
}

/** The complete address of a path of this site in this build, for what is read elsewhere. */
export function addressTo(path: string): string {
	return new URL(linkTo(path), import.meta.env.SITE).href;
}

/** Where the file of a code is edited, when `EDIT_URL` was set for the build; nothing otherwise. */
export function editAddress(id: string): string | undefined {
	const start = import.meta.env.EDIT_URL;
	return start === '' ? undefined : `${start}/content/codes/${id}.md`;
}

/** Where something wrong or missing about a code is reported, when `REPORT_URL` was set for the build. */
export function reportAddress(id: string): string | undefined {
	const start = import.meta.env.REPORT_URL;
	return start === '' ? undefined : `${start}?${new URLSearchParams({ title: `AADSTS${id}: ` }).toString()}`;
}
