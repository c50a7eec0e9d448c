import { frontmatterOf, readYaml, type ContentFile } from '../../integrations/content-file.ts';

/**
 * The addresses that the content cites, each once, with the files that cite it: every `url` and `source` of the
 * frontmatter, and of the lists of other products' codes, at any depth.
 */
export function listLinks(files: readonly ContentFile[]): ReadonlyMap<string, readonly string[]> {
	const links = new Map<string, string[]>();
	for (const file of files) {
		// Fragments of one page need one request.
		for (const page of new Set(findAddresses(readFields(file)).map((url) => url.replace(/#.*/, '')))) {
			links.set(page, [...(links.get(page) ?? []), file.path]);
		}
	}
	return links;
}

function readFields(file: ContentFile): unknown {
	return file.path.includes('/other-codes/') ? readYaml(file.text) : frontmatterOf(file);
}

function findAddresses(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(findAddresses);
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
		(key === 'url' || key === 'source') && typeof inner === 'string' ? [inner] : findAddresses(inner),
	);
}
