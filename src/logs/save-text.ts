import { createElement } from '../page/create-element.ts';

/** How long the browser may take to begin to save, in milliseconds. */
const savingTime = 60_000;

/** Saves a text as a file where the browser saves files: it is a link to what the page itself holds, and nothing is sent. */
export function saveText(text: string, name: string): void {
	const address = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
	createElement('a', { href: address, download: name }).click();
	setTimeout(() => {
		URL.revokeObjectURL(address);
	}, savingTime);
}
