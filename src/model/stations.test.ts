import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { findStation } from './stations.ts';

test('every area arises at a station, or anywhere', () => {
	const areas = Object.keys(parse(readFileSync('content/areas.yaml', 'utf8')) as object);
	expect(areas.filter((area) => findStation(area) === undefined)).toEqual(['application', 'service']);
});

test('an area that does not exist has no station', () => {
	expect(findStation('elsewhere')).toBeUndefined();
});
