/** Opens the code of a row that is pressed beside its link; a text that is being selected is left alone. */
export function openPressedRow({ target, ctrlKey, metaKey }: MouseEvent): void {
	if (!(target instanceof Element) || target.closest('a') || getSelection()?.toString()) return;
	const link = target.closest('tr')?.querySelector('a');
	if (ctrlKey || metaKey) open(link?.href, '_blank', 'noopener');
	else link?.click();
}
