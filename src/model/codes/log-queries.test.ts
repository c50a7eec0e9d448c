import { expect, test } from 'vitest';
import { logQueries } from './log-queries.ts';

const queries = new Map(logQueries('50058').map((query) => [query.id, query]));

test.each([
	['kql', '| where ResultType == "50058"', 'text, because the column is text'],
	['graph', '$filter=status/errorCode eq 50058&', 'a number, because the field is one'],
	['powershell', '-Filter "status/errorCode eq 50058"', 'a number within the filter'],
])('the query for %s holds %j: %s', (id, part) => {
	expect(queries.get(id)?.text).toContain(part);
});

test('every query is bounded, by days or by lines', () => {
	expect(queries.get('kql')?.text).toContain('\n| where TimeGenerated > ago(7d)\n');
	expect(queries.get('graph')?.text).toMatch(/&\$top=50$/);
	expect(queries.get('powershell')?.text).toContain(' -Top 50 |\n');
});

test('every query names its own number and no other', () => {
	for (const { text } of logQueries('7000218')) expect(text.match(/\d{4,}/g)).toEqual(['7000218']);
});

test('every query has an id of its own, a note and a documented source', () => {
	expect([...queries.keys()]).toEqual(['kql', 'graph', 'powershell']);
	for (const { note, source } of queries.values()) {
		expect(note).toMatch(/^Needs .+\.$/);
		expect(source).toMatch(/^https:\/\/learn\.microsoft\.com\/en-us\//);
	}
});

test('the query for KQL reads every table of sign-ins, and passes over those that a workspace lacks', () => {
	expect(queries.get('kql')?.text).toMatch(
		/^union isfuzzy=true SigninLogs, AADNonInteractiveUserSignInLogs, AADServicePrincipalSignInLogs\n/,
	);
});
