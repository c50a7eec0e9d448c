import { describe, expect, test } from 'vitest';
import { headerSecurityPolicy, pageSecurityPolicy, trustedPolicyName } from './security-policy.ts';

const hashes = { scripts: ['sha256-a=', 'sha256-b='], styles: ['sha256-c='] };
const read = (policy: string): ReadonlyMap<string, string> =>
	new Map(policy.split(';').map((directive) => [directive.split(' ')[0] ?? '', directive.replace(/^\S+ /, '')]));
const policy = read(pageSecurityPolicy(hashes));

describe('the policy of a page', () => {
	test.each([
		['default-src', "'none'"],
		['script-src', "'self' 'wasm-unsafe-eval' 'sha256-a=' 'sha256-b='"],
		['style-src', "'self' 'sha256-c='"],
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
});

describe('the policy of every response', () => {
	const sent = read(headerSecurityPolicy);
	test('says who may frame a page, which browsers do not read in a page', () => {
		expect(sent.get('frame-ancestors')).toBe("'none'");
		expect(policy.has('frame-ancestors')).toBe(false);
	});
	test('refuses nothing that the page allows, because both are kept', () => {
		const lacking = [...sent].filter(([name, value]) => policy.has(name) && policy.get(name) !== value);
		expect(lacking).toEqual([]);
	});
	test('rules nothing that is inline, whose hashes only the page has', () => {
		expect([...sent.keys()].filter((name) => /^(?:default|script|style)-src/.test(name))).toEqual([]);
	});
});
