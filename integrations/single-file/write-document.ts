import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { trustedPolicyName } from '../../src/model/site/security-policy.ts';
import { siteName } from '../../src/model/site/site.ts';
import { writePackedText } from './packed-text.ts';

/** What the file is made of. */
export interface DocumentParts {
	/** The script that runs before the first paint, as the pages of the site have it. */
	readonly choices: string;
	readonly script: string;
	/** An SVG. */
	readonly icon: string;
	/** The packed files. */
	readonly bundles: readonly Uint8Array[];
}

/** The whole file. Everything but the packed files is ASCII, which is the same in every encoding. */
export function writeDocument({ choices, script, icon, bundles }: DocumentParts): Buffer {
	const [first, main] = [writeScript(choices), writeScript(script)];
	const policy = [
		"default-src 'none'",
		`script-src ${hash(first)} ${hash(main)} 'wasm-unsafe-eval'`,
		'img-src data:',
		'worker-src blob:',
		"base-uri 'none'",
		"form-action 'none'",
		"require-trusted-types-for 'script'",
		`trusted-types ${trustedPolicyName} pages`,
	].join('; ');
	const head = [
		`<!doctype html><html lang="en" data-parts="${bundles.length}"><head><meta charset="windows-1252">`,
		`<meta http-equiv="content-security-policy" content="${policy}">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<title>${siteName}</title>`,
		`<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}">`,
		`<script>${first}</script></head><body><main><h1>${siteName}</h1>`,
		'<noscript><p>This file holds the pages of a whole site, packed. Showing them needs JavaScript, which is switched off here.</p></noscript>',
		'<p>If this stays, the browser is too old for this file, or the file was damaged when it was copied.</p></main>',
		`<script>${main}</script>`,
	].join('\n');
	return Buffer.concat([
		Buffer.from(head, 'ascii'),
		...bundles.flatMap((bundle) => [
			Buffer.from(`\n<script type="text/plain" data-checksum="${crc32(bundle)}">`),
			writePackedText(bundle),
			Buffer.from('</script>'),
		]),
		Buffer.from('</body></html>\n'),
	]);
}

/** A script that neither ends its element early nor has a character that an HTML parser or an encoding changes. */
function writeScript(script: string): string {
	const code = script
		.replaceAll(/\r\n?/g, '\n')
		.replaceAll('</script', String.raw`<\/script`)
		.replaceAll(/[^\t\n -~]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
	if (code.includes('<!--'))
		throw new Error('single file: expected no "<!--" in the script, which HTML reads as a comment');
	return code;
}

function hash(script: string): string {
	return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}
