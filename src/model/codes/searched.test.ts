import { expect, test } from 'vitest';
import { describeSearched } from './searched.ts';

test.each<[string, string[], string]>([
	['one place', ['public issues'], 'Nothing more was found on 2026-11-29 in public issues.'],
	['several', ['issues', 'code', 'articles'], 'Nothing more was found on 2026-11-29 in issues, code, and articles.'],
])('a search in %s is said with its day', (_, places, said) => {
	expect(describeSearched({ day: '2026-11-29', places })).toBe(said);
});
