import { indexScript } from './full-text-files.ts';

/** A search of Pagefind's. */
export interface Pagefind {
	preload(query: string): Promise<void>;
	search(
		query: string,
	): Promise<{ results: readonly { id: string; score: number; data(): Promise<{ excerpt: string }> }[] }>;
}

/** Pagefind's script, as far as it is used here. */
export interface IndexScript {
	readonly createInstance: (options: Readonly<Record<string, unknown>>) => Pagefind;
}

/** Loads Pagefind's script, which is no part of the build. */
export function loadIndexScript(): Promise<IndexScript> {
	return import(/* @vite-ignore */ indexScript) as Promise<IndexScript>;
}
