import { frontmatterOf, readYaml, type ContentFile } from '../../integrations/content-file.ts';

/**
 * The addresses that the content cites, each once, with the files that cite it: every `url` and `source` of the
 * frontmatter, or of a YAML file, at any depth.
 */
export function listLinks(files: readonly ContentFile[]): ReadonlyMap<string, readonly string[]> {
	const links = new Map<string, string[]>();
	for (const file of files) {
		const data = file.path.endsWith('.yaml') ? readYaml(file.text) : frontmatterOf(file);
		// Fragments of one page need one request.
		for (const page of new Set(findAddresses(data).map((url) => url.replace(/#.*/, '')))) {
			links.set(page, [...(links.get(page) ?? []), file.path]);
		}
	}
	return links;
}

function findAddresses(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(findAddresses);
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
		(key === 'url' || key === 'source') && typeof inner === 'string' ? [inner] : findAddresses(inner),
	);
}
