import { audiences, summarize } from '../model/decoder/copy-text.ts';
import type { ExcerptCause } from '../model/decoder/page-excerpt.ts';
import { createElement } from '../page/create-element.ts';

/** How long a button says that it copied, in milliseconds. */
const toldFor = 2500;

/** What a ticket asks of every sign-in, to be filled in by the one who has the error. */
const toFillIn = { correlationId: '[fill in]', requestId: '[fill in]', timestamp: '[fill in]' };

/**
 * Copies what a button on the page of a code is for: the value `link` the address, that of an audience a text for it.
 * Everything is read out of the page, so that nothing is asked of the server. The button says whether it was copied.
 */
export async function copyFromPage(button: HTMLButtonElement): Promise<void> {
	const text = writeText(button.value);
	try {
		await navigator.clipboard.writeText(text);
	} catch {
		button.parentElement?.querySelector('pre')?.remove();
		button.after(createElement('pre', { class: 'snippet' }, text));
		tell(button, 'Copy it by hand');
		return;
	}
	tell(button, 'Copied');
}

/** Lets a button say something for a while, in the room that it has. */
function tell(button: HTMLButtonElement, words: string): void {
	const name = button.dataset['name'] ?? button.textContent;
	button.dataset['name'] = name;
	button.style.minWidth = `${button.offsetWidth}px`;
	button.textContent = words;
	setTimeout(() => (button.textContent = name), toldFor);
}

function writeText(wanted: string): string {
	const url = location.origin + location.pathname;
	const audience = audiences.find((name) => name === wanted);
	if (!audience) return url;
	const heading = document.querySelector('h1');
	const id = /\d+/.exec(heading?.textContent ?? '')?.[0] ?? '';
	const causes = [...document.querySelectorAll('.cause')].map(readCause);
	const page = {
		title: textOf(heading?.lastChild),
		summary: textOf(document.querySelector('.code-summary')),
		url,
		actors: [...new Set(causes.flatMap(({ fixes }) => fixes.map(({ actor }) => actor)))],
		causes,
	};
	const code = {
		id,
		evidence: 'prefixed',
		certainty: 'number',
		isKnown: true,
		values: [],
		quotation: [],
		sameWording: [],
	} as const;
	return summarize({ code, page, envelope: audience === 'support' ? toFillIn : {}, isUnmasked: true }, audience);
}

function readCause(cause: Element): ExcerptCause {
	const fixes = [...cause.querySelectorAll<HTMLElement>('.fix')].map((fix) => ({
		actor: fix.dataset['actor'] as ExcerptCause['fixes'][number]['actor'],
		answer: textOf(fix.querySelector('.fix-text > p')),
	}));
	return { title: textOf(cause.querySelector('h3')), fixes };
}

function textOf(node: Node | null | undefined): string {
	return node?.textContent?.trim() ?? '';
}
