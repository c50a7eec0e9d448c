import type { Code } from '../../schema/code.ts';
import type { PageText } from '../../schema/page-text.ts';

/** What a page shows of its own content. */
interface Written extends Pick<Code, 'causes' | 'official' | 'messages' | 'examples' | 'sources'> {
	readonly pageTexts: readonly PageText[];
	readonly entry: { readonly body?: string | undefined };
}

/** From this many characters on a page is near the weight that tests allow, see tests/dist/pages.test.ts. */
const much = 20_000;

/** Whether a page has so much to read already that a list of what others say has to be a link away. */
export function hasMuchText({ causes, official, messages, examples, sources, pageTexts, entry }: Written): boolean {
	const written = [causes, official, messages, examples, sources, pageTexts, entry.body];
	return JSON.stringify(written).length > much;
}
