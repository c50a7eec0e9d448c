import type { LiteralPage } from '../messages/page-texts.ts';

/** What the decoder shows of a page that the sign-in shows in place of a code; without Markdown. */
export interface ShownPage extends LiteralPage {
	/** What the page means. */
	readonly about: string;
	/** The codes that show it, the most common first, each with what tells it from the others. */
	readonly codes: readonly { readonly code: string; readonly title: string; readonly tells: string }[];
}
