const types = {
	html: 'text/html; charset=utf-8',
	js: 'text/javascript; charset=utf-8',
	json: 'application/json; charset=utf-8',
	webmanifest: 'application/manifest+json; charset=utf-8',
	xml: 'text/xml; charset=utf-8',
	txt: 'text/plain; charset=utf-8',
	md: 'text/markdown; charset=utf-8',
	csv: 'text/csv; charset=utf-8',
	svg: 'image/svg+xml',
	png: 'image/png',
	ico: 'image/x-icon',
} as const satisfies Record<string, string>;

/**
 * The media type of a file, by its extension; bytes that only our scripts read have the general one.
 * @example mediaTypeOf('codes/50058.html') // => 'text/html; charset=utf-8'
 * @example mediaTypeOf('wasm.en.pagefind') // => 'application/octet-stream'
 */
export function mediaTypeOf(file: string): string {
	const extension = /\.([a-z]+)$/.exec(file)?.[1] ?? '';
	return Object.hasOwn(types, extension) ? types[extension as keyof typeof types] : 'application/octet-stream';
}

/** Whether a host should compress responses of a media type on their way. */
export function isCompressible(mediaType: string): boolean {
	return /^(?:text\/|image\/svg|application\/(?:json|manifest))/.test(mediaType);
}
