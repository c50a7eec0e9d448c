/**
 * A page without what only the index of the search reads: the attributes that guide it, and the names that nobody sees.
 * @example withoutIndexMarks('<p data-pagefind-ignore>A</p><div hidden data-pagefind-meta="b">B</div>') // => '<p>A</p>'
 */
export function withoutIndexMarks(html: string): string {
	return html
		.replace(/<div hidden data-pagefind-meta="[^"]*">[^<]*<\/div>/g, '')
		.replace(/<[a-z][^<>]*>/g, (tag) => tag.replaceAll(/ data-pagefind-[a-z]+(?:="[^"]*")?/g, ''));
}
