import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, metaSecurityPolicy, trustedPolicyName } from './security-policy.ts';

const hashes = { scripts: ['sha256-a=', 'sha256-b='], styles: ['sha256-c='] };
const read = (policy: string): ReadonlyMap<string, string> =>
	new Map(policy.split(';').map((directive) => [directive.split(' ')[0] ?? '', directive.replace(/^\S+ /, '')]));
const policy = read(contentSecurityPolicy(hashes));

describe('the policy', () => {
	test.each([
		['default-src', "'none'"],
		['script-src', "'self' 'wasm-unsafe-eval' 'sha256-a=' 'sha256-b='"],
		['style-src', "'sha256-c='"],
		['frame-ancestors', "'none'"],
		['base-uri', "'none'"],
		['require-trusted-types-for', "'script'"],
		['trusted-types', trustedPolicyName],
	])('says of %s: %s', (directive, sources) => {
		expect(policy.get(directive)).toBe(sources);
	});
	test('names no other origin and allows nothing inline that is not hashed', () => {
		const sources = [...policy].flatMap(([name, value]) => (name === 'trusted-types' ? [] : value.split(' ')));
		const allowed = /^'(?:self|none|script|wasm-unsafe-eval|sha256-[a-z]=)'$/;
		expect(sources.filter((source) => !allowed.test(source))).toEqual([]);
	});
	test('without inline styles allows none, since an empty list would be no directive', () => {
		expect(read(contentSecurityPolicy({ scripts: [], styles: [] })).get('style-src')).toBe("'none'");
	});
});

test('the policy of a <meta> is the same without who may frame a page, which browsers ignore there', () => {
	const inMeta = read(metaSecurityPolicy(hashes));
	expect(inMeta).toEqual(new Map([...policy].filter(([name]) => name !== 'frame-ancestors')));
});
