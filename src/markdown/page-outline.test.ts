import { expect, test } from 'vitest';
import { outlinePage } from './page-outline.ts';

const page = `## What happened

Something.

## Why it happens

1. **Nobody is signed in** in this browser. More words.
2. **The browser withholds the [cookie](https://example.com/a.b).** In a frame
   it is one. More.

## How to fix it

### App developer

1. Catch the error with \`catch\`:

   \`\`\`js
   1. not a fix
   \`\`\`

2. Pass the *right user*. And so on.

## How to check

- Not a fix.
`;

test('an outline holds the first sentence of each cause and fix, without marks', () => {
	expect(outlinePage(page)).toEqual({
		causes: ['Nobody is signed in in this browser.', 'The browser withholds the cookie.'],
		fixes: ['Catch the error with catch.', 'Pass the right user.'],
	});
});

test('a section without a list gives the first sentence of each paragraph', () => {
	expect(outlinePage('x\n## Why it happens\n\nOne cause. More.\n\nAnother cause.\n').causes).toEqual([
		'One cause.',
		'Another cause.',
	]);
});

test('a section that is left out gives nothing', () => {
	expect(outlinePage('## What happened\n\nText.\n')).toEqual({ causes: [], fixes: [] });
});

test('a label in bold is followed by what it names', () => {
	const causes = '## Why it happens\n\n1. **Clock.** The assertion was not valid yet, because a clock was off. More.\n';
	expect(outlinePage(causes).causes).toEqual(['Clock. The assertion was not valid yet, because a clock was off.']);
});

test('a table is not a list of fixes', () => {
	const fixes =
		'## How to fix it\n\nSend the value for your flow.\n\n| Purpose | Value |\n| --- | --- |\n| Code | `x` |\n';
	expect(outlinePage(fixes).fixes).toEqual(['Send the value for your flow.']);
});

test('stars that are no marks stay', () => {
	expect(outlinePage('## Why it happens\n\n- A `*` in 2 * 3 is kept.\n').causes).toEqual(['A * in 2 * 3 is kept.']);
});
