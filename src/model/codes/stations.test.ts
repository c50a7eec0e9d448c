import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { findStation, groupByStation, stations } from './stations.ts';

test('every area arises at a station, or anywhere', () => {
	const areas = Object.keys(parse(readFileSync('content/areas.yaml', 'utf8')) as object);
	expect(areas.filter((area) => findStation(area) === undefined)).toEqual(['application', 'service']);
});

test('an area that does not exist has no station', () => {
	expect(findStation('elsewhere')).toBeUndefined();
});

test('areas are grouped in the order of a sign-in, and those without a station come last', () => {
	const groups = groupByStation([{ id: 'service' }, { id: 'tokens' }, { id: 'consent' }, { id: 'claims' }]);
	expect(groups.map(({ id }) => id)).toEqual([...stations.map(({ id }) => id), 'any']);
	expect(groups.find(({ id }) => id === 'token')?.areas).toEqual([{ id: 'tokens' }, { id: 'claims' }]);
	expect(groups.at(-1)?.areas).toEqual([{ id: 'service' }]);
});

test('the style of the line divides it by the number of stations', () => {
	const style = readFileSync('src/styles/stations.css', 'utf8');
	expect(style).toContain(`width: calc(100% / ${stations.length});`);
	expect(style).toContain(`width: calc((100% - 3.6rem) / ${stations.length - 1});`);
});
