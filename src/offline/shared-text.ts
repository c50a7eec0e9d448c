/** How many characters of a shared text are kept; the decoder reads no more. */
const mostCharacters = 100_000;
/** How long a shared text waits for its page, in milliseconds. */
const sharedTextLifetime = 60_000;

let waiting: { readonly text: string; readonly until: number } | undefined;

/** Keeps the text that another app shared until the decoder asks for it, in memory alone. */
export async function keepShared(request: Request): Promise<void> {
	const form = await request.formData().catch(() => new FormData());
	const parts = ['title', 'text', 'url'].map((name) => form.get(name)).filter((part) => typeof part === 'string');
	const text = [...new Set(parts)].join('\n').trim().slice(0, mostCharacters);
	waiting = text === '' ? undefined : { text, until: Date.now() + sharedTextLifetime };
}

/** The text that was shared, once; nothing when none waits. */
export function takeShared(): string | undefined {
	const taken = waiting;
	waiting = undefined;
	return taken && Date.now() < taken.until ? taken.text : undefined;
}
