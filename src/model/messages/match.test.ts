import { describe, expect, test } from 'vitest';
import { indexMessages } from './template-index.ts';
import { matchMessages } from './match.ts';
import { compileTemplate } from './template.ts';

const index = indexMessages(
	(
		[
			[
				'700016',
				"Application with identifier '{appIdentifier}' was not found in the directory '{tenantName}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant.",
			],
			[
				'50011',
				"InvalidReplyTo - The {redirectTerm} '{replyAddress}' specified in the request does not match the {redirectTerm}s configured for the application '{identifier}'.",
			],
			['50058', 'A silent sign-in request was sent but no user is signed in.'],
			[
				'50059',
				'No tenant-identifying information found in either the request or implied by any provided credentials.',
			],
			['50105', "The signed in user '{user}' is not assigned to a role for the application '{appId}'({appName})."],
			[
				'70043',
				'The refresh token has expired or is invalid due to sign-in frequency checks by Conditional Access. The token was issued on {issueDate} and the maximum allowed lifetime for this request is {time}.',
			],
		] as const
	).map(([id, text]) => compileTemplate(id, text)),
);
const best = (text: string) => matchMessages(text, index, new Set())[0];
const valuesIn = (text: string) => best(text)?.values.map(({ role, value }) => [role, value]);

describe('matchMessages', () => {
	test.each([
		['word for word', 'A silent sign-in request was sent but no user is signed in.', '50058'],
		['in other case', 'a SILENT SIGN-IN request was sent but NO user is signed in', '50058'],
		['with a contraction', "Application with identifier 'x' wasn't found in the directory 'y'.", '700016'],
		['cut off', "Application with identifier 'x' was not found in the dir", '700016'],
		['without its beginning', 'implied by any provided credentials.', '50059'],
		[
			'over lines and table borders',
			'No tenant-identifying information  │\n│ found in either the request │\n',
			'50059',
		],
		[
			'with the older term',
			"The reply URL 'https://a.example' specified in the request does not match the reply URLs configured for the application 'x'",
			'50011',
		],
	])('recognizes a message %s', (_, text, id) => {
		expect(best(text)?.id).toBe(id);
	});

	test('reads the values with their roles', () => {
		const text =
			"Application with identifier '3f2a9c10-7d44-4b0e-9a55-0c1de2f30100' was not found in the directory 'Contoso'. This";
		expect(valuesIn(text)).toEqual([
			['application-id', '3f2a9c10-7d44-4b0e-9a55-0c1de2f30100'],
			['tenant', 'Contoso'],
		]);
	});
	test('reads adjacent values', () => {
		const text =
			"The signed in user 'ada@example.com' is not assigned to a role for the application '3f2a9c10-7d44-4b0e-9a55-0c1de2f30100'(Payroll).";
		expect(valuesIn(text)).toEqual([
			['user', 'ada@example.com'],
			['application-id', '3f2a9c10-7d44-4b0e-9a55-0c1de2f30100'],
			['application-name', 'Payroll'],
		]);
	});
	test('reads values without quotation marks, up to the end of the sentence', () => {
		const text =
			'The refresh token has expired or is invalid due to sign-in frequency checks by conditional access. The token was issued on 2026-03-04T09:12:44.1Z and the maximum allowed lifetime for this request is 43200. Trace ID: x';
		expect(valuesIn(text)).toEqual([
			['time', '2026-03-04T09:12:44.1Z'],
			['time', '43200'],
		]);
	});
	test('gives what is markup back as the text it is', () => {
		const text =
			"The signed in user '<img src=x onerror=alert(1)>' is not assigned to a role for the application 'x'(y).";
		expect(valuesIn(text)?.[0]).toEqual(['user', '<img src=x onerror=alert(1)>']);
	});
	test('measures how much of a message is there', () => {
		expect(best('A silent sign-in request was sent but no user is signed in.')?.coverage).toBe(1);
		expect(best('a silent request from elsewhere entirely, for another purpose altogether')?.coverage).toBeLessThan(
			0.6,
		);
	});
	test('recognizes a message in the middle of a long log', () => {
		const noise = 'the user opened the application in the directory and the request was sent by a user\n'.repeat(300);
		const text = `${noise}2026-03-04 ERROR auth: A silent sign-in request was sent but no user is signed in.\n${noise}`;
		expect(best(text)).toMatchObject({ id: '50058', coverage: 1 });
	});
	test('takes of two wordings of a code the one that lies in the text better', () => {
		const wordings = ['The key {name} was not found here. Ask its owner.', 'The key {name} was not found here.'];
		for (const order of [wordings, wordings.toReversed()]) {
			const both = indexMessages(order.map((text) => compileTemplate('1', text)));
			expect(matchMessages('reason=The key 7 was not found here.&state=1', both, new Set())).toMatchObject([
				{ fit: 'exact', template: 'The key {name} was not found here.' },
			]);
		}
	});
	test('compares with a short message of common words, however many long ones have more of them', () => {
		const long = Array.from({ length: 60 }, (_, place) =>
			compileTemplate(
				String(place),
				`Sign-in to thing ${String(place)} failed, because its owner is disabled or the application {name} is disabled.`,
			),
		);
		const others = Array.from({ length: 300 }, (_, place) =>
			compileTemplate(`other-${String(place)}`, `Nothing${String(place)} was refused here.`),
		);
		const all = indexMessages([...others, ...long, compileTemplate('short', "Application '{name}' is disabled.")]);
		const text = "Sign-in failed: application 'x' is disabled.";
		expect(matchMessages(text, all, new Set()).map(({ id }) => id)).toContain('short');
	});
	test('says when only the first sentences of a message are there', () => {
		const opening = { isOpening: true, coverage: 1 };
		expect(best("Application with identifier 'x' was not found in the directory 'y'.")).toMatchObject(opening);
		expect(best('A silent sign-in request was sent but no user is signed in.')).toMatchObject({ isOpening: false });
	});
	test('finds nothing in text without the words of any message', () => {
		expect(matchMessages('lorem ipsum dolor sit amet', index, new Set())).toEqual([]);
	});
	test('survives words that are properties of objects', () => {
		expect(matchMessages('constructor __proto__ toString hasOwnProperty', index, new Set())).toEqual([]);
	});
});
