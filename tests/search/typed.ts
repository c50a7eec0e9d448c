import { readFileSync } from 'node:fs';

/** What someone types, and the pages of which one has to be among the first: ids of codes, or paths. */
export interface TypedSearch {
	readonly kind: string;
	readonly text: string;
	readonly wanted: readonly string[];
}

/** The searches of a file: a line each, under headings of their kinds. */
export function readTyped(file = 'tests/search/typed.txt'): readonly TypedSearch[] {
	let kind = '';
	return readFileSync(file, 'utf8')
		.split('\n')
		.flatMap((line) => {
			if (line.startsWith('## ')) kind = line.slice(3);
			const [text = '', wanted] = line.split(' => ');
			return wanted === undefined ? [] : [{ kind, text, wanted: wanted.split(' ') }];
		});
}
