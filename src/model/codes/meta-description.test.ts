import { expect, test } from 'vitest';
import { describeCode } from './meta-description.ts';

test('a description opens with the number and the symbol', () => {
	const code = {
		id: '50058',
		symbol: 'UserInformationNotProvided',
		title: 'No session',
		summary: 'Nobody is signed in.',
	};
	expect(describeCode(code)).toBe('AADSTS50058 (UserInformationNotProvided): Nobody is signed in.');
});

test('a code without a symbol is described by its title', () => {
	expect(describeCode({ id: '54005', title: 'Code was used', summary: 'It works once.' })).toBe(
		'AADSTS54005 (Code was used): It works once.',
	);
});
