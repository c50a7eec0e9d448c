import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pageSecurityPolicy, type InlineHashes } from '../src/model/site/security-policy.ts';
import { writeHostFiles } from './host-files/write.ts';
import { joinStyles } from './join-styles.ts';
import { scriptsLast } from './scripts-last.ts';
import { withoutIndexMarks } from './without-index-marks.ts';

const place = '<meta charset="utf-8">';

/**
 * Writes into every page the Content-Security-Policy for what is inline in it, and the files that hosts read headers from.
 * Fails the build when a page holds what no strict policy lets run.
 */
export function securityPolicy(base: string): AstroIntegration {
	return {
		name: 'security-policy',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const dist = fileURLToPath(dir);
				const policies = writePolicies(dist);
				await writeHostFiles(dist, base);
				logger.info(`${policies} different policies`);
			},
		},
	};
}

/** Gives each page the policy for its inline blocks, and returns how many there are. */
function writePolicies(dist: string): number {
	const policies = new Set<string>();
	for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
		name.endsWith('.html'),
	)) {
		const html = scriptsLast(withoutIndexMarks(joinStyles(readFileSync(join(dist, file), 'utf8'))));
		const policy = pageSecurityPolicy(hashInline(html, file));
		policies.add(policy);
		const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
		writeFileSync(join(dist, file), html.replace(place, place + meta));
	}
	return policies.size;
}

/**
 * The hashes of the inline scripts and styles of a page, without blocks of data.
 * Throws when the page has a style or an event handler as an attribute, or no place for the policy.
 */
function hashInline(html: string, file: string): InlineHashes {
	if (!html.includes(place))
		throw new Error(`security policy: ${file} lacks ${place}, after which the policy is inserted`);
	const attribute = /<[a-z][^<>]*?\s((?:style|on[a-z]+)=(?:"[^"]*"|'[^']*'))/.exec(withoutBlocks(html))?.[1];
	if (attribute !== undefined)
		throw new Error(`security policy: ${file} holds ${attribute}; use a class, or a listener in an element`);
	const scripts = [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)]
		.filter(([, attributes = '']) => !/\bsrc=/.test(attributes) && !/type="[^"]*json"/.test(attributes))
		.map(([, , text = '']) => hash(text));
	const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, text = '']) => hash(text));
	return { scripts, styles };
}

function withoutBlocks(html: string): string {
	return html.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, '');
}

function hash(text: string): string {
	return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
