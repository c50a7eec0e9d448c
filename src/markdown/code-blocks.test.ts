import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { scrollableCodeBlocks } from './code-blocks.ts';

const toHtml = (markdown: string): string =>
	markdownToHtml(markdown, { hastPlugins: [scrollableCodeBlocks()] }).html.trim();

test.each([
	['fenced', '```sh\nls -l\n```', '<pre tabindex="0"><code class="language-sh">ls -l\n</code></pre>'],
	['indented', '    ls -l', '<pre tabindex="0"><code>ls -l\n</code></pre>'],
	['in a list', '- ```\n  ls\n  ```', '<ul>\n<li>\n<pre tabindex="0"><code>ls\n</code></pre>\n</li>\n</ul>'],
])('the keyboard reaches a block of code that is %s', (_, markdown, html) => {
	expect(toHtml(markdown)).toBe(html);
});

test('the keyboard passes over code within a sentence', () => {
	expect(toHtml('Run `ls` now.')).toBe('<p>Run <code>ls</code> now.</p>');
});
