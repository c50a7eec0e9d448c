/** What only our own scripts read has no type of its own. */
const bytes = 'application/octet-stream';

/** The media type of every kind of file that the build writes, by its extension. */
export const mediaTypes = {
	html: 'text/html; charset=utf-8',
	js: 'text/javascript; charset=utf-8',
	css: 'text/css; charset=utf-8',
	json: 'application/json; charset=utf-8',
	webmanifest: 'application/manifest+json; charset=utf-8',
	xml: 'text/xml; charset=utf-8',
	txt: 'text/plain; charset=utf-8',
	md: 'text/markdown; charset=utf-8',
	csv: 'text/csv; charset=utf-8',
	svg: 'image/svg+xml',
	png: 'image/png',
	ico: 'image/x-icon',
	bundle: bytes,
	pagefind: bytes,
	pf_meta: bytes,
	pf_index: bytes,
	pf_fragment: bytes,
	pf_filter: bytes,
} as const satisfies Record<string, string>;

/**
 * The media type of a file, by its extension; a file of another kind has the general one.
 * @example mediaTypeOf('codes/50058.html') // => 'text/html; charset=utf-8'
 * @example mediaTypeOf('wasm.en.pagefind') // => 'application/octet-stream'
 */
export function mediaTypeOf(file: string): string {
	const extension = /\.([a-z_]+)$/.exec(file)?.[1] ?? '';
	return Object.hasOwn(mediaTypes, extension) ? mediaTypes[extension as keyof typeof mediaTypes] : bytes;
}

/** From how many bytes on a response is compressed; a smaller one would hardly shrink. */
export const leastCompressed = 512;

/** Whether a host should compress responses of a media type on their way. */
export function isCompressible(mediaType: string): boolean {
	return /^(?:text\/|image\/svg|application\/(?:json|manifest))/.test(mediaType);
}
