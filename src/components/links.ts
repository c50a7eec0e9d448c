import { addressOf } from '../model/addresses.ts';

/** The address of a path of this site in this build, below the base path. */
export function linkTo(path: string): string {
	return addressOf(path, import.meta.env.BASE_URL);
}
