import { globSync, readFileSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders, type RequestListener } from 'node:http';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createSiteServer } from '../serve.ts';
import { measureFirstPaint } from './lighthouse.ts';
import { serveCounted, type ServedSite } from './served-site.ts';
import { formatNumber, median, type Row } from './table.ts';

/** What is taken from a page, one thing after the other, until its text is left. */
const steps: readonly (readonly [what: string, pattern: RegExp])[] = [
	['its script', /<script type="module"[^>]*><\/script>/g],
	['other scripts and data in the page', /<script[\s\S]*?<\/script>/g],
	['the policy and all headers of safety', /<meta http-equiv="content-security-policy"[^>]*>/g],
	['icons, manifest and other links of the head', /<link [^>]*>/g],
	['its style, which leaves the bare page', /<style>[\s\S]*?<\/style>/g],
];

/** From this step on only headers are sent that a browser needs to read the page. */
const policyStep = 3;
const runs = 5;

/** A page with some things taken from it. */
interface Variant {
	readonly name: string;
	readonly html: string;
	readonly hasPolicy: boolean;
}

/**
 * The first contentful paint of the code page of the other measurements and of one of the middle size, beside the same
 * pages with one thing after the other taken away: Lighthouse's mobile preset, medians of five runs in turn.
 */
export async function measureFirstView({ address }: ServedSite): Promise<readonly Row[]> {
	const rows: Row[] = [];
	for (const path of ['/codes/50058', findMiddlePage()]) rows.push(...(await measurePage(address, path)));
	return rows;
}

/** The code page of which as many are larger as are smaller. */
function findMiddlePage(): string {
	const sizes = globSync('dist/codes/*.html').map((file) => ({ file, size: gzipSync(readFileSync(file)).length }));
	const middle = median(sizes.map(({ size }) => size));
	const { file = '' } = sizes.find(({ size }) => size === middle) ?? {};
	return file.replaceAll('\\', '/').replace(/^dist(.+)\.html$/, '$1');
}

async function measurePage(address: string, path: string): Promise<readonly Row[]> {
	const page = await fetch(address + path);
	const variants = takeAway(await page.text());
	const headers = [...page.headers].filter(([name]) => !/^(?:connection|date|keep-alive|transfer)/.test(name));
	const site = await serveCounted(createServer(serveVariants(variants, Object.fromEntries(headers))));
	const own = `${site.address}/codes/variant-`;
	const paints = variants.map((): number[] => []);
	for (let run = 0; run < runs; run += 1)
		for (const [place, found] of paints.entries()) found.push((await measureFirstPaint(own + String(place), 1))[0]);
	site.close();
	return describe(path, variants, paints);
}

function describe(path: string, variants: readonly Variant[], paints: readonly number[][]): readonly Row[] {
	const middles = paints.map(median);
	const times = (middles[0] ?? Number.NaN) / (middles.at(-1) ?? Number.NaN);
	const rows = variants.map(({ name, html }, place) => ({
		what: `First contentful paint, ${path} ${name} (${formatNumber(gzipSync(html).length)} bytes)`,
		measured: `${(paints[place] ?? [])
			.toSorted((one, other) => one - other)
			.map(formatNumber)
			.join(', ')} ms`,
		budget: '–',
	}));
	const ratio = `First contentful paint, ${path}: medians of as it is and bare`;
	const measured = `${[middles[0], middles.at(-1)].map((middle) => formatNumber(middle ?? Number.NaN)).join(' / ')} ms, ${times.toFixed(2)} times`;
	return [...rows, { what: ratio, measured, budget: '1.15 times' }];
}

function takeAway(html: string): readonly Variant[] {
	const variants: Variant[] = [{ name: 'as it is', html, hasPolicy: true }];
	for (const [place, [what, pattern]] of steps.entries()) {
		const before = variants.at(-1)?.html ?? html;
		const name = `${place === 0 ? 'without' : 'and without'} ${what}`;
		variants.push({ name, html: before.replace(pattern, ''), hasPolicy: place + 1 < policyStep });
	}
	return variants;
}

/** Answers with the variants as the site does, and with everything else of the site. */
function serveVariants(variants: readonly Variant[], headers: OutgoingHttpHeaders): RequestListener {
	const site = createSiteServer(resolve('dist'));
	const needed = Object.entries(headers).filter(([name]) => /^(?:content-(?:type|encoding)|cache-control)$/.test(name));
	return (request, response) => {
		const variant = variants[Number(/variant-(\d+)$/.exec(request.url ?? '')?.[1])];
		if (!variant) {
			site.emit('request', request, response);
			return;
		}
		response.writeHead(200, variant.hasPolicy ? headers : Object.fromEntries(needed)).end(gzipSync(variant.html));
	};
}
