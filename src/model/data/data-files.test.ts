import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mediaTypeOf } from '../site/media-types.ts';
import { dataFiles } from './data-files.ts';

const pages = new URL('../../pages/', import.meta.url);

test.each(dataFiles.map(({ path }) => path))('%s is made by a module of src/pages', (path) => {
	const source = `${path.slice(1).replace('{id}', '[id]')}.ts`;
	expect(existsSync(new URL(source, pages))).toBe(true);
});

test.each(dataFiles.filter(({ path }) => !path.endsWith('.xml')).map(({ path, mediaType }) => [path, mediaType]))(
	'%s is announced with the media type that a host gives it',
	(path, mediaType) => {
		expect(mediaTypeOf(path).split(';')[0]).toBe(mediaType);
	},
);
