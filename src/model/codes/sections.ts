/** A section of a page in its contents. */
export interface PageSection {
	/** The id of its heading. */
	readonly id: string;
	/** What it is called in the contents, which are narrower than the page. */
	readonly name: string;
}

/** What tells which sections the page of a code has. */
interface Sectioned {
	readonly causes?: readonly unknown[] | undefined;
	readonly official?: object | undefined;
	readonly messages?: readonly unknown[] | undefined;
	readonly pageTexts: readonly unknown[];
	readonly oauth?: readonly unknown[] | undefined;
	readonly detections: readonly unknown[];
	readonly relations: readonly unknown[];
}

/** Whether any text of a code is known word for word. */
export function hasTexts({ official, messages }: Pick<Sectioned, 'official' | 'messages'>): boolean {
	return official !== undefined || messages !== undefined;
}

/**
 * The sections of a code's page in its order.
 * @param headings of what is written below the fields of its file
 */
export function listSections(
	code: Sectioned,
	headings: readonly { readonly depth: number; readonly slug: string; readonly text: string }[],
): readonly PageSection[] {
	const { causes, pageTexts, oauth, detections, relations } = code;
	return [
		...(causes ? [{ id: 'causes', name: 'Causes and fixes' }] : []),
		...headings.filter(({ depth }) => depth === 2).map(({ slug, text }) => ({ id: slug, name: text })),
		...(hasTexts(code) ? [{ id: 'texts', name: 'Exact messages' }] : []),
		...(pageTexts.length > 0 ? [{ id: 'page-texts', name: 'Sign-in page' }] : []),
		...(oauth ? [{ id: 'libraries', name: 'In your code' }] : []),
		{ id: 'logs', name: 'Logs' },
		...(detections.length > 0 ? [{ id: 'detections', name: 'Detections' }] : []),
		...(relations.length > 0 ? [{ id: 'related', name: 'Related codes' }] : []),
		{ id: 'sources', name: 'Sources' },
	];
}
