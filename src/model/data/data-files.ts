/** A file for other tools. */
export interface DataFile {
	/** The path below the base; `{id}` is replaced by a code's number. */
	readonly path: string;
	/** What it is, in a few words. */
	readonly name: string;
	/** What it holds. */
	readonly meaning: string;
	/** Its media type. */
	readonly mediaType: string;
}

/** The files that the site gives to other tools. Pages of other origins may read them all (CORS). */
export const dataFiles = [
	{
		path: '/codes.json',
		name: 'All codes, compact',
		meaning: 'Facts of every code without the long texts, and the areas.',
		mediaType: 'application/json',
	},
	{
		path: '/codes/{id}.json',
		name: 'One code, everything',
		meaning: 'Everything that the page of a code shows, the help as Markdown.',
		mediaType: 'application/json',
	},
	{
		path: '/codes/{id}.md',
		name: 'One code as Markdown',
		meaning: 'The page as plain text, for people in terminals and for language models.',
		mediaType: 'text/markdown',
	},
	{
		path: '/codes.csv',
		name: 'All codes as a table',
		meaning: 'For a Microsoft Sentinel watchlist, for externaldata in KQL, or for a spreadsheet.',
		mediaType: 'text/csv',
	},
	{
		path: '/schema/codes-2.json',
		name: 'JSON Schema',
		meaning: 'The shape that every JSON file here satisfies, with a sentence for each field.',
		mediaType: 'application/json',
	},
	{
		path: '/changes.xml',
		name: 'Feed of changes',
		meaning: 'What changed in the content, as Atom.',
		mediaType: 'application/atom+xml',
	},
	{
		path: '/llms.txt',
		name: 'Overview for language models',
		meaning: 'What the site contains and where, as llmstxt.org describes it.',
		mediaType: 'text/plain',
	},
	{
		path: '/opensearch.xml',
		name: 'OpenSearch description',
		meaning: 'Adds the search of this site to the browser.',
		mediaType: 'application/opensearchdescription+xml',
	},
] as const satisfies readonly DataFile[];
