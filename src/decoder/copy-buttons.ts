import type { PageExcerpt } from '../model/decoder/page-excerpt.ts';
import { addressOf } from '../model/site/addresses.ts';
import type { DecodedCode } from '../model/decoder/decode.ts';
import type { Envelope } from '../model/decoder/envelope.ts';
import { orderCauses } from '../model/decoder/clues.ts';
import { audiences, summarize, type Audience } from '../model/decoder/copy-text.ts';
import { createElement } from '../page/create-element.ts';

/** What a summary to copy is made of. */
export interface CopySource {
	readonly code: DecodedCode;
	readonly envelope: Envelope;
	readonly title: string;
	readonly page: PageExcerpt;
	/** The pasted text in lower case, in the forms in which it is read. */
	readonly texts: readonly string[];
}

const names = {
	user: 'Copy for the user',
	admin: 'Copy for an administrator',
	support: 'Copy for a support ticket',
} as const satisfies Record<Audience, string>;

/** Three buttons that copy a summary, names and addresses masked unless the box beside them is ticked. */
export function showCopyButtons(source: CopySource): HTMLElement {
	const box = createElement('input', { type: 'checkbox' }) as HTMLInputElement;
	const status = createElement('span', { role: 'status' });
	const buttons = audiences.map((audience) => {
		const button = createElement('button', { type: 'button' }, names[audience]);
		button.addEventListener('click', () => void copy(summarizeFor(source, audience, box.checked), status));
		return button;
	});
	const label = createElement('label', {}, box, ' with names, addresses and ids');
	return createElement('div', { class: 'copy-row' }, ...buttons, label, status);
}

function summarizeFor(
	{ code, envelope, title, page, texts }: CopySource,
	audience: Audience,
	isUnmasked: boolean,
): string {
	const url = new URL(addressOf(`/codes/${code.id}`, import.meta.env.BASE_URL), location.origin).href;
	const about = {
		title,
		summary: page.summary,
		url,
		actors: page.actors ?? [],
		causes: orderCauses(page.causes ?? [], texts).map(({ cause }) => cause),
	};
	return summarize({ code, envelope, page: about, isUnmasked }, audience);
}

async function copy(text: string, status: HTMLElement): Promise<void> {
	try {
		await navigator.clipboard.writeText(text);
		status.textContent = 'Copied';
	} catch {
		status.replaceChildren('Could not copy. Copy it by hand: ', createElement('pre', { class: 'snippet' }, text));
	}
}
