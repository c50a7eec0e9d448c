import { describe, expect, test } from 'vitest';
import { findRepository } from './repository.ts';

const found = {
	edit: 'https://github.com/owner/some.name/edit/main',
	report: 'https://github.com/owner/some.name/issues/new',
};
const none = { edit: '', report: '' };

describe('where readers edit and report is', () => {
	test.each([
		'github:owner/some.name',
		'owner/some.name',
		'https://github.com/owner/some.name',
		'git+https://github.com/owner/some.name.git',
		'git@github.com:owner/some.name.git',
	])('in the declared repository %s', (declared) => {
		expect(findRepository({}, declared)).toEqual(found);
		expect(findRepository({}, { url: declared })).toEqual(found);
	});
	test('in the repository that GitHub builds, whatever is declared', () => {
		const env = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'owner/some.name' };
		expect(findRepository(env, 'github:another/one')).toEqual(found);
	});
	test('where the environment says, or nowhere where it says that', () => {
		const env = { EDIT_URL: 'https://example.com/edit', REPORT_URL: '' };
		expect(findRepository(env, 'github:owner/some.name')).toEqual({ edit: 'https://example.com/edit', report: '' });
	});
	test.each([undefined, '', 'https://gitlab.example/owner/name', 'gitlab:owner/name'])(
		'not known where %j is declared',
		(declared) => {
			expect(findRepository({}, declared)).toEqual(none);
		},
	);
});
