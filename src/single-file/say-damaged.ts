import { DamagedFileError } from './packed-files.ts';
import { forgetShown } from './page-history.ts';

/** Says in place of the page that the file is not as it was written; any other error is a fault of ours and stays one. */
export function sayDamaged(error: unknown): void {
	if (!(error instanceof DamagedFileError)) throw error;
	const main = document.createElement('main');
	const heading = document.createElement('h1');
	heading.textContent = 'This file was damaged';
	const advice = document.createElement('p');
	advice.textContent =
		'It was cut off or changed while it was downloaded or copied. Nothing of it is shown, because it could be wrong. Copy it again from where it came from.';
	main.append(heading, advice);
	document.body.replaceChildren(main);
	document.title = heading.textContent;
	forgetShown();
}
