import { expect, test } from 'vitest';
import { describeSearch } from './open-search.ts';

const text = describeSearch((path) => `https://errors.example/r&d${path}`);

test('the search is a template that takes the words as they are, below the address of the site', () => {
	expect(text).toContain('<Url type="text/html" template="https://errors.example/r&amp;d/search?q={searchTerms}"/>');
});

test('the description names its own address, so that a browser can ask for a newer one', () => {
	expect(text).toContain('rel="self" template="https://errors.example/r&amp;d/opensearch.xml"');
});

test('the short name has at most the 16 characters that OpenSearch allows', () => {
	const [, name = ''] = /<ShortName>([^<]*)<\/ShortName>/.exec(text) ?? [];
	expect(name).toMatch(/^\S.{0,14}\S$/);
});

test('every address is escaped', () => {
	expect(text).not.toContain('r&d');
	expect(text.match(/r&amp;d/g)).toHaveLength(3);
});
