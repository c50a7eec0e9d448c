import { expect, test } from 'vitest';
import { kinds } from '../../src/model/codes/labels.ts';
import { codeSchema } from '../../src/schema/code.ts';
import { codePages, guidePages, oauthErrorPages } from './pages.ts';

const kindOf = new Map(codePages.map(({ id, front }) => [id, codeSchema.parse(front).kind]));
const bodies = [...guidePages, ...oauthErrorPages].map(({ id, body }) => [id, withoutQuoted(body)] as const);

/** A text without code, quotations and addresses, in which a number is not ours to link. */
function withoutQuoted(body: string): string {
	return body.replace(/```.*?```|`[^`\n]*`|^>.*$|<[^>\n]*>/gms, '');
}

test('a guide that sorts codes by kind has each under its own', () => {
	const names = new Map<string, string>(Object.entries(kinds).map(([kind, { name }]) => [name, kind]));
	const rows = bodies.flatMap(([id, body]) =>
		body.split('\n').flatMap((line) => {
			const kind = names.get(line.split('|')[1]?.trim() ?? '');
			return kind === undefined ? [] : [{ id, kind, codes: listLinked(line) }];
		}),
	);
	expect(rows.length).toBeGreaterThanOrEqual(5);
	const wrong = rows.flatMap(({ id, kind, codes }) =>
		codes.filter((code) => kindOf.get(code) !== kind).map((code) => `${id}: ${code} under ${kind}`),
	);
	expect(wrong).toEqual([]);
});

test('a guide links each code that it names', () => {
	const bare = bodies.flatMap(([id, body]) => {
		const linked = new Set(listLinked(body));
		const named = body.replace(/\]\([^)]*\)/g, '').match(/(?<![\d.,-])\d{5,8}(?![\d.,-]*\d)/g) ?? [];
		return [...new Set(named)].filter((code) => kindOf.has(code) && !linked.has(code)).map((code) => `${id}: ${code}`);
	});
	expect(bare).toEqual([]);
});

function listLinked(text: string): string[] {
	return [...text.matchAll(/\]\(\/codes\/(\d+)/g)].map(([, code = '']) => code);
}
