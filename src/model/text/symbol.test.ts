import { expect, test } from 'vitest';
import { withoutSymbol } from './symbol.ts';

test.each([
	['InvalidReplyTo - The reply address is missing.', 'The reply address is missing.'],
	['ForbiddenTokenType- Only app-only tokens can be used.', 'Only app-only tokens can be used.'],
	['The sign-in - or its rest - failed.', 'The sign-in - or its rest - failed.'],
	['Cross-tenant access is blocked.', 'Cross-tenant access is blocked.'],
	['InvalidReplyTo - ', 'InvalidReplyTo - '],
])('%s', (text, expected) => {
	expect(withoutSymbol(text)).toBe(expected);
});
