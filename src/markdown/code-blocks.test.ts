import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { copyableCodeBlocks } from './code-blocks.ts';
import { writeCopyButton } from './write-copy-button.ts';

const toHtml = (markdown: string): string =>
	markdownToHtml(markdown, { hastPlugins: [copyableCodeBlocks()] }).html.trim();

const box = (code: string): string => `<div class="code-block">${writeCopyButton('ls -l')}<pre>${code}</pre></div>`;

test.each([
	['fenced', '```sh\nls -l\n```', box('<code>ls -l\n</code>')],
	['indented', '    ls -l', box('<code>ls -l\n</code>')],
	['in a list', '- ```\n  ls -l\n  ```', `<ul>\n<li>\n${box('<code>ls -l\n</code>')}\n</li>\n</ul>`],
])('a block of code that is %s has a button that copies it', (_, markdown, html) => {
	expect(toHtml(markdown)).toBe(html);
});

test('the button is called by the first line, shortened', () => {
	expect(toHtml(`\`\`\`\n${'a'.repeat(50)}\nb\n\`\`\``)).toContain(`"Copy ${'a'.repeat(40)}…"`);
});

test('code within a sentence has none', () => {
	expect(toHtml('Run `ls` now.')).toBe('<p>Run <code>ls</code> now.</p>');
});

test('comments and strings of a block of code are told apart', () => {
	expect(toHtml('```bash\n# All\nls "a b"\n```')).toContain(
		'<pre><code><span class="comment"># All</span>\nls <span class="string">"a b"</span>\n</code></pre>',
	);
});
