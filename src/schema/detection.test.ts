import { describe, expect, test } from 'vitest';
import { detectionSchema, disagreementSchema } from './detection.ts';

const taken = { codes: [50126, 50053], as: 'Counts it as a wrong password.' };
const detection = {
	id: 'sigma-bad-password',
	source: 'Sigma',
	kind: 'rule',
	title: 'Sign-in Failure Bad Password Threshold',
	url: 'https://github.com/SigmaHQ/sigma/blob/master/unsupported/bad_password.yml',
	takes: [taken],
	checked: '2026-11-30',
};

describe('a detection', () => {
	test('has its codes as ids', () => {
		expect(detectionSchema.parse(detection)).toEqual({
			...detection,
			takes: [{ ...taken, codes: ['50126', '50053'] }],
		});
	});
	test.each([
		['id', { id: 'Bad password' }, 'expected small words joined by hyphens, such as sigma-account-lockout'],
		['source', { source: 'sigma' }, 'expected one of "Sigma"|"Microsoft Sentinel"'],
		['kind', { kind: 'alert' }, 'expected one of "rule"|"hunting query"|"query"|"workbook"|"tool"'],
		['title', { title: '' }, '>=3'],
		['url', { url: 'http://github.com/SigmaHQ/sigma/blob/master/rule.yml' }, 'expected a complete https:// address'],
		['url', { url: 'https://github.com/SigmaHQ/sigma' }, 'expected the address of a file on GitHub'],
		['url', { url: 'https://github.com/SigmaHQ/sigma/tree/master/rules' }, 'expected the address of a file on GitHub'],
		['takes', { takes: [] }, '>=1'],
		['takes', { takes: [taken, taken] }, 'expected each code once'],
		['takes.0.codes', { takes: [{ ...taken, codes: [] }] }, '>=1'],
		['takes.0.codes.0', { takes: [{ ...taken, codes: ['AADSTS50126'] }] }, 'expected the bare number of a code'],
		['takes.0.as', { takes: [{ ...taken, as: 'Counts it as a failure' }] }, 'expected a whole sentence'],
		['checked', { checked: 'today' }, 'expected a day such as 2026-11-23'],
		['', { note: 'more' }, 'note'],
	])('is refused at the field %j: %j', (field, more, message) => {
		const issues = detectionSchema.safeParse({ ...detection, ...more }).error?.issues ?? [];
		expect(issues.map(({ path }) => path.join('.'))).toEqual([field]);
		expect(issues[0]?.message).toContain(message);
	});
});

describe('a disagreement', () => {
	const disagreement = {
		code: 50057,
		text: 'One rule counts it as a right password, and another does not.',
		between: ['one-rule', 'another-rule'],
	};

	test('has its code as an id', () => {
		expect(disagreementSchema.parse(disagreement)).toEqual({ ...disagreement, code: '50057' });
	});
	test.each([
		['code', { code: '50057' }, 'expected the bare number of a code'],
		['text', { text: 'One rule counts it as a right password, another' }, 'expected a whole sentence'],
		['between', { between: ['one-rule'] }, '>=2'],
		['between', { between: ['one-rule', 'one-rule'] }, 'expected each detection once'],
		['', { checked: '2026-11-30' }, 'checked'],
	])('is refused at the field %j: %j', (field, more, message) => {
		const issues = disagreementSchema.safeParse({ ...disagreement, ...more }).error?.issues ?? [];
		expect(issues.map(({ path }) => path.join('.'))).toEqual([field]);
		expect(issues[0]?.message).toContain(message);
	});
});
