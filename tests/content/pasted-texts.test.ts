import { describe, expect, test } from 'vitest';
import { decode } from '../../src/model/decoder/decode.ts';
import { toDecoderEntry } from '../../src/model/decoder/entry.ts';
import { createKnowledge } from '../../src/model/decoder/knowledge.ts';
import { codeSchema } from '../../src/schema/code.ts';
import { codePages } from './pages.ts';

const knowledge = createKnowledge(codePages.map(({ id, front }) => toDecoderEntry(id, codeSchema.parse(front))));

function namedIn(text: string): readonly string[] {
	const result = decode(text, knowledge);
	return result.kind === 'codes' ? result.codes.map(({ id }) => id) : [];
}

/** Texts as programs print them, without the number that came with them. */
describe('a text without its number names', () => {
	test.each([
		[
			'700082',
			"ClientAuthenticationError: Azure Active Directory error '(invalid_grant) The refresh token has expired due to inactivity. The token was issued on 2026-01-07T13:54:01.319431Z and was inactive for 90.00:00:00.",
		],
		[
			'700082',
			'ERROR: V2Error: invalid_grant The refresh token has expired due to inactivity. The token was issued on 2026-05-02T16:43:10.2Z and was inactive for 12:00:00. Trace ID: x. Status: Response_Status.Status_InteractionRequired, Error code: 3399614467, Tag: 558133255',
		],
		[
			'65004',
			'http://localhost/app?error=consent_required&error_description=The+resource+owner+or+authorization+server+denied+the+request.&state=1',
		],
		[
			'50076',
			"HTTP 400; Bad Request\nerror=interaction_required\nerror_description=Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '00000003-0000-0000-c000-000000000000'.",
		],
		['135011', 'Description: Error validating credentials. Device used during the authentication is disabled.'],
		[
			'50126',
			'Attempt Status : 0xc000006d\nServer Error Code : invalid_grant\nServer Error Description : Error validating credentials due to invalid username or password.',
		],
		[
			'900144',
			'msauth://example/x?error=invalid_request&error_description=The+request+body+must+contain+the+following+parameter%3a+%27response_type%27.&state=2',
		],
	])('%s first: %s', (id, text) => {
		expect(namedIn(text)[0]).toBe(id);
	});
	test.each([
		['700024', 'ERROR: Client assertion is not within its valid time range'],
		['700016', "Application with identifier 'https://app.example' was not found in the directory 'Contoso'."],
		['90011', 'Request is ambiguous, multiple application identifiers found.'],
	])('%s beside the code whose whole message it is: %s', (id, text) => {
		expect(namedIn(text)).toContain(id);
	});
});

test("a text of Discord's names a code that has its prefix", () => {
	expect(namedIn('discord.js bot: AADSTS50011: The redirect URI')).toEqual(['50011']);
});

describe('a text of something else names no code', () => {
	test.each([
		`Error Domain=MSALErrorDomain Code=-50005 "The operation couldn't be completed. (MSALErrorDomain error -50005.)"`,
		'MSALErrorDomain error -50000 when calling getDeviceInformation',
		"DiscordAPIError[50013]: Missing Permissions { code: 50013, message: 'Missing Permissions' }",
		'discord.errors.Forbidden: 403 Forbidden (error code: 50001): Missing Access',
		'EXEC sp_login @Password=1234\nMsg 50000, Level 16, State 1, Procedure ChangePassword',
	])('%s', (text) => {
		expect(namedIn(text)).toEqual([]);
	});
});
