import { describe, expect, test } from 'vitest';
import type { PublishedCode } from '../../schema/published-code.ts';
import { writeMarkdownPage } from './markdown-page.ts';

const least: PublishedCode = {
	$schema: 'https://errors.example/schema/codes-2.json',
	version: '2',
	licence: 'Who owns what.',
	id: '50058',
	tier: 'met',
	title: 'No signed-in user',
	area: 'session',
	url: 'https://errors.example/codes/50058',
	unreviewed: true,
	help: '',
	related: [],
	family: { shorter: [], longer: [] },
	logQueries: [],
	lookUp: [],
	sources: [],
};
const full: PublishedCode = {
	...least,
	tier: 'documented',
	symbol: 'UserInformationNotProvided',
	summary: 'Nobody is signed in.',
	kind: 'expected',
	actors: ['app-developer', 'user'],
	retry: 'interactive',
	flows: ['spa', 'implicit'],
	credential: 'not-checked',
	confidence: 'observed',
	certainty: 'Microsoft documents the code.',
	unreviewed: undefined,
	reviewed: '2026-11-23',
	official: 'First line.\nSecond line.',
	messages: [
		{ template: 'Print `{name}` now.', source: 'https://example.com/seen' },
		{ template: 'One line\n  and another.', source: 'https://example.com/seen' },
	],
	pageTexts: [
		{
			about: 'What the page means.',
			texts: [
				{ text: 'Genehmigung nötig', language: 'de', part: 'title', source: 'https://example.com/de' },
				{ text: 'Need approval', language: 'en', part: 'title', source: 'https://example.com/en' },
			],
			codes: [
				{ code: '50058', tells: 'It says more.', source: 'https://example.com/more' },
				{ code: '50059', tells: 'It says less.', source: 'https://example.com/less' },
			],
		},
	],
	examples: ['```\nAADSTS50058\n```'],
	oauth: [
		{ error: 'login_required', status: 400, source: 'https://example.com/seen' },
		{ error: 'login_required', suberror: 'bad_token', source: 'https://example.com/seen' },
	],
	help: '## What happened\n\nNobody was there.',
	related: [{ code: '50059', why: 'They look alike.' }],
	family: { shorter: ['5005'], longer: ['50059', '500581'] },
	logQueries: [{ id: 'kql', title: 'KQL', text: 'SigninLogs', note: 'Run it.', source: 'https://example.com/kql' }],
	detections: [
		{
			source: 'Sigma',
			kind: 'rule',
			title: 'A [rule]',
			url: 'https://github.com/SigmaHQ/sigma/blob/master/rule.yml',
			as: 'Counts it as a failure.',
		},
	],
	detectionsDisagree: 'Sigma counts it, and others do not.',
	lookUp: [
		{ cloud: 'Public', url: 'https://look.example/1' },
		{ cloud: 'China', url: 'https://look.example/2' },
	],
	sources: [{ title: 'A [page]', url: 'https://example.com', checked: '2026-11-23' }],
	lastChange: {
		date: '2026-11-24',
		kind: 'added',
		text: 'It has a page.',
		url: 'https://errors.example/changes#on-2026-11-24-1',
	},
};

describe('a code as Markdown', () => {
	const text = writeMarkdownPage(full, 'Sessions');

	test.each([
		[
			'its number and title',
			'# AADSTS50058: No signed-in user\n\n`UserInformationNotProvided`\n\nNobody is signed in.\n',
		],
		['how sure it is, in one line', '- Tier: Documented. Microsoft documents the code.\n'],
		['who can fix it, the most likely first', '- Who can fix it: App developer, User\n'],
		['the name of its area', '- Area: Sessions\n'],
		[
			'every OAuth response, with its status and the place where it was seen',
			'`login_required`, HTTP 400 (<https://example.com/seen>); `login_required / bad_token` (<https://example.com/seen>)\n',
		],
		['the days', '- Last reviewed: 2026-11-23\n- Last change: 2026-11-24, Added: It has a page.\n'],
		[
			'the look-up of each cloud',
			'- Check at Microsoft: [Public](https://look.example/1), [China](https://look.example/2)\n',
		],
		['the help', '\n\n## What happened\n\nNobody was there.\n\n'],
		['the official text, quoted line by line', '\n> First line.\n> Second line.\n'],
		['a message with backticks in a longer pair', '- `` Print `{name}` now. `` (<https://example.com/seen>)'],
		['a message of two lines in one', '- `One line and another.` (<'],
		['an example in a fence longer than any inside', '````text\n```\nAADSTS50058\n```\n````'],
		[
			'what the sign-in page says, English first, and how to tell the code',
			'What the page means.\n\n- English: `Need approval` (<https://example.com/en>)\n- German: `Genehmigung nötig` (<https://example.com/de>)\n\nHow to tell the code:\n\n- AADSTS50058: It says more. (<https://example.com/more>)\n- AADSTS50059: It says less. (<https://example.com/less>)\n',
		],
		['a query in the language of its tool', '### KQL\n\n```kql\nSigninLogs\n```\n\nRun it.'],
		[
			'how detections disagree, and what each takes the code for',
			'\n\nSigma counts it, and others do not.\n\n- [A \\[rule\\]](https://github.com/SigmaHQ/sigma/blob/master/rule.yml) (Sigma rule): Counts it as a failure.\n',
		],
		[
			'related codes, then those of its family that are not among them',
			'- AADSTS50059: They look alike.\n- Codes that begin with the same digits: AADSTS5005, AADSTS500581\n',
		],
		['a source whose title keeps its brackets', '- [A \\[page\\]](https://example.com) (read 2026-11-23)'],
		['where it comes from', 'Page: <https://errors.example/codes/50058>\n\nWho owns what.\n'],
	])('holds %s', (_, part) => {
		expect(text).toContain(part);
	});
	test('has its parts in the order of the page, with one empty line between them', () => {
		expect([...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual([
			'What happened',
			'Exact messages',
			'What the sign-in page says',
			'Find it in the sign-in logs',
			'Detections that name this code',
			'Related codes',
			'Sources',
		]);
		expect(text).not.toContain('\n\n\n');
	});
});

test('a page with few facts leaves the rest out, and says that nobody has reviewed it', () => {
	const text = writeMarkdownPage(least, 'Sessions');
	expect(text).not.toMatch(
		/undefined|Is it an error|Try again|OAuth|Exact messages|sign-in page|Detections|Related codes|## Sources/,
	);
	expect(text).not.toContain('\n\n\n');
	expect(text).toContain('- Last reviewed: Not yet\n');
});
