/** Whether a field of the page holds something that a reload could lose; what is in the address is restored. */
export function hasWriting(): boolean {
	const asked = new URLSearchParams(location.search);
	const fields = [...document.querySelectorAll<HTMLInputElement>('textarea, input, select')];
	return fields.some(({ name, value }) => value !== '' && value !== asked.get(name));
}
