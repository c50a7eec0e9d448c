import { expect, test } from 'vitest';
import { writeCopyButton } from './write-copy-button.ts';

test('the button says what it copies to people who do not see it, whatever signs are in it', () => {
	expect(writeCopyButton('curl "<a&b>"')).toContain('aria-label="Copy curl &quot;&lt;a&amp;b>&quot;">Copy</button>');
});
