import { expect, test } from 'vitest';
import { joinStyles } from './join-styles.ts';

test.each([
	['several in order, where the last one was', '<style>a;</style><p><style>b</style></p>', '<p><style>a;b</style></p>'],
	['one as it is', '<p></p><style>a</style>', '<p></p><style>a</style>'],
	['none as none', '<p>$& $1</p>', '<p>$& $1</p>'],
])('the styles of a page are one: %s', (_, html, joined) => {
	expect(joinStyles(html)).toBe(joined);
});
