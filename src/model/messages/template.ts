import { withoutSymbol } from '../text/symbol.ts';
import { readWords, spellWords } from './words.ts';
import { splitPlaceholders } from './placeholders.ts';
import { roleOfPlaceholder, type ValueRole } from './value-role.ts';

/** A literal word of a template. */
interface LiteralItem {
	readonly kind: 'word';
	readonly word: string;
	/** Whether a sentence ends after it, or after the placeholder behind it: a text often holds only the first sentences. */
	readonly endsSentence: boolean;
}
/** A variable part of a template. */
export interface SlotItem {
	readonly kind: 'slot';
	readonly name: string;
	readonly role: ValueRole;
	/** The marks right before this placeholder, such as `('`. */
	readonly before: string;
	/** The marks right behind this placeholder, up to the next word or placeholder, such as `'(` or `'. `. */
	readonly after: string;
	/** Whether a placeholder follows without a word between. */
	readonly isShared: boolean;
}
/** A piece of a template. */
export type TemplateItem = LiteralItem | SlotItem;

/** A message template made ready for matching. */
export interface MessageTemplate {
	readonly id: string;
	readonly text: string;
	/** Made when they are first asked for: of two thousand templates a text is compared with a few. */
	readonly items: readonly TemplateItem[];
}

/** What ends a sentence right behind a placeholder. */
const sentenceEnd = /^['"’”)\]]*[.!?](?=\s|$)/;

/** The rest of a word that a placeholder begins, as in `{redirectTerm}s`, which is part of the value. */
const restOfValue = /^\p{L}+/u;

function compileWords(text: string): LiteralItem[] {
	const words = readWords(text);
	return words.map(({ word, end }, place) => {
		const next = words[place + 1];
		const between = text.slice(end, next && next.start + 1);
		return { kind: 'word', word, endsSentence: /[.!?](?=\s|$)/.test(between) };
	});
}

/** A sentence that a placeholder ends, as in `'{identifier}'. Make sure`, ends with the word before in comparisons. */
function endSentence(items: TemplateItem[]): void {
	const place = items.findLastIndex(({ kind }) => kind === 'word');
	const word = items[place];
	if (word?.kind === 'word') items[place] = { ...word, endsSentence: true };
}

function literalWords(items: readonly TemplateItem[]): string[] {
	return items.flatMap((item) => (item.kind === 'word' ? [item.word] : []));
}

function compileItems(message: string): TemplateItem[] {
	const runs = splitPlaceholders(message);
	const items: TemplateItem[] = [];
	runs.forEach((run, place) => {
		if (run.kind === 'words') {
			if (place > 0 && sentenceEnd.test(run.text)) endSentence(items);
			return items.push(...compileWords(place > 0 ? run.text.replace(restOfValue, '') : run.text));
		}
		const role = roleOfPlaceholder(run.name, literalWords(items).slice(-4));
		const next = runs[place + 1];
		const after = next?.kind === 'words' ? (/^[^\p{L}\p{N}]*/u.exec(next.text)?.[0] ?? '') : '';
		const last = runs[place - 1];
		const before = last?.kind === 'words' ? (/[^\p{L}\p{N}]{0,4}$/u.exec(last.text.slice(-4))?.[0] ?? '').trim() : '';
		const isShared = next?.kind === 'placeholder' || (after === next?.text && place + 2 < runs.length);
		return items.push({ kind: 'slot', name: run.name, role, before, after, isShared });
	});
	return items;
}

/** The words of the items of a template, in their order, with nothing in the place of each placeholder. */
export function spellItems(text: string): string[] {
	const message = withoutSymbol(text);
	if (!message.includes('{')) return spellWords(message);
	return splitPlaceholders(message).flatMap((run, place) => {
		if (run.kind === 'placeholder') return [''];
		return spellWords(place > 0 ? run.text.replace(restOfValue, '') : run.text);
	});
}

/**
 * A template or an official text of a code, made ready for matching.
 * @example compileTemplate('50105', "The user '{user}' is not assigned.").items.length // => 7
 */
export function compileTemplate(id: string, text: string): MessageTemplate {
	let items: readonly TemplateItem[] | undefined;
	return {
		id,
		text,
		get items() {
			return (items ??= compileItems(withoutSymbol(text)));
		},
	};
}
