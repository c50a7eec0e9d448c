import { addressOf } from '../model/addresses.ts';

/** The address of a path of this site in this build, below the base path. */
export function linkTo(path: string): string {
	return addressOf(path, import.meta.env.BASE_URL);
}

/** The complete address of a path of this site in this build, for what is read elsewhere. */
export function addressTo(path: string): string {
	return new URL(linkTo(path), import.meta.env.SITE).href;
}
