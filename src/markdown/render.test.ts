import { expect, test } from 'vitest';
import { renderLine, renderMarkdown } from './render.ts';

test('a field becomes HTML with links below the base path', () => {
	expect(renderMarkdown('See [50058](/codes/50058).', '/docs')).toBe(
		'<p>See <a href="/docs/codes/50058">50058</a>.</p>',
	);
});

test('a block of code can be copied', () => {
	expect(renderMarkdown('```sh\nls\n```', '/')).toContain('</copy-button><pre>');
});

test('a line has no paragraph around it', () => {
	expect(renderLine('Open *Users* and run `ls <x>`.', '/')).toBe(
		'Open <em>Users</em> and run <code>ls &lt;x&gt;</code>.',
	);
});

test.each(['one\n\ntwo', '1. a list', '# heading'])('%j is no line', (markdown) => {
	expect(() => renderLine(markdown, '/')).toThrow('expected one line of Markdown');
});
