/**
 * Whether a key belongs to a field that someone writes in. An empty field of several lines has the focus from the start
 * of some pages: no text begins with the keys that the whole page knows, so these are not its own.
 */
export function isTyping({ target }: KeyboardEvent): boolean {
	const field = target instanceof Element ? target.closest('input, textarea, select') : null;
	return field !== null && !(field instanceof HTMLTextAreaElement && field.value === '');
}
