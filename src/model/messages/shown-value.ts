import type { ReadValue } from './values.ts';

/** Placeholders for one of a message's own wordings, as `redirect URI` or `reply URL`, which say nothing to a reader. */
const wordings = /(?:term|constant|akamslink)$/i;

/** Whether a placeholder stands for a wording of the message, which is no value. */
export function isWording(name: string): boolean {
	return wordings.test(name);
}

/** The values that are shown, each once, although a message may name one twice. */
export function listShown(values: readonly ReadValue[]): readonly ReadValue[] {
	const shown = values.filter(({ name }) => !isWording(name));
	return shown.filter(
		({ label, value }, place) => shown.findIndex((other) => other.label === label && other.value === value) === place,
	);
}

/** The name of a value for a reader, who has to know when the text ends within it. */
export function nameShown({ label, state }: Pick<ReadValue, 'label' | 'state'>): string {
	return state === 'cut-off' ? `${label} (cut off)` : label;
}

/** The value, or what is said where someone took it out of the text. */
export function describeValue({ state, value }: Pick<ReadValue, 'value' | 'state'>): string {
	return state === 'removed' ? 'removed from the text' : value;
}
