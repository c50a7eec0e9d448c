import { addressOf } from '../model/site/addresses.ts';

/** The address of a path of this site in this build, below the base path. */
export function linkTo(path: string): string {
	return addressOf(path, import.meta.env.BASE_URL);
}

/** The complete address of a path of this site in this build, for what is read elsewhere. */
export function addressTo(path: string): string {
	return new URL(linkTo(path), import.meta.env.SITE).href;
}

/** Where the file of a code is edited, when the repository was known to the build; nothing otherwise. */
export function editAddress(id: string): string | undefined {
	const start = import.meta.env.EDIT_URL;
	return start === '' ? undefined : `${start}/content/codes/${id}.md`;
}

/** Where something wrong or missing about a code is reported, begun for its page, when the repository was known to the build. */
export function reportAddress(id: string): string | undefined {
	const start = import.meta.env.REPORT_URL;
	const begun = new URLSearchParams({ template: 'wrong-page.yml', title: `AADSTS${id}: `, page: `AADSTS${id}` });
	return start === '' ? undefined : `${start}?${begun.toString()}`;
}
