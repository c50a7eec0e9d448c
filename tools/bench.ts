import { readFileSync, writeFileSync } from 'node:fs';
import { measureAlternatives } from './bench/alternatives.ts';
import { measureDownloads } from './bench/downloads.ts';
import { measureFirstView } from './bench/first-view.ts';
import { measureGrowth } from './bench/growth.ts';
import { measureLighthouse } from './bench/lighthouse.ts';
import { measureLogs } from './bench/logs.ts';
import { measureLongTexts } from './bench/long-texts.ts';
import { measurePastes } from './bench/pastes.ts';
import { measureSearchTimes } from './bench/search-times.ts';
import { measureSingleFile } from './bench/single-file.ts';
import { serveSite, type ServedSite } from './bench/served-site.ts';
import { formatTable, type Row } from './bench/table.ts';
import { measureTransfer } from './bench/transfer.ts';

/** What can be measured, by the word that asks for it. */
const parts: Readonly<Record<string, (site: ServedSite) => Promise<readonly Row[]> | readonly Row[]>> = {
	lighthouse: measureLighthouse,
	'first-view': measureFirstView,
	transfer: measureTransfer,
	search: measureSearchTimes,
	downloads: () => measureDownloads('dist'),
	texts: measureLongTexts,
	paste: measurePastes,
	logs: measureLogs,
	'single-file': measureSingleFile,
	growth: measureGrowth,
	alternatives: measureAlternatives,
};

/** Where the table is kept between these two lines. */
const page = 'docs/bench.md';
const [begin, end] = ['<!-- begin: written by npm run bench -- --save -->', '<!-- end -->'];

/** Measures the named parts of the built site, or all, and prints one Markdown table; `--save` keeps it in the docs. */
async function bench(words: readonly string[]): Promise<void> {
	const names = words.filter((word) => word !== '--save');
	const unknown = names.filter((name) => !(name in parts));
	if (unknown.length > 0)
		throw new Error(`bench: expected any of ${Object.keys(parts).join(', ')}, received ${unknown.join(', ')}`);
	const site = await serveSite();
	const rows: Row[] = [];
	for (const [name, measure] of Object.entries(parts)) {
		if (names.length > 0 && !names.includes(name)) continue;
		console.error(`Measuring ${name}`);
		rows.push(...(await measure(site)));
	}
	site.close();
	const table = formatTable(rows);
	console.log(table);
	if (words.includes('--save')) saveTable(table, ['npm run bench --', ...words].join(' '));
}

function saveTable(table: string, command: string): void {
	const text = readFileSync(page, 'utf8');
	const [before, after] = [text.slice(0, text.indexOf(begin)), text.slice(text.indexOf(end))];
	const day = new Date().toISOString().slice(0, 10);
	writeFileSync(page, `${before}${begin}\n\n\`${command}\`, ${day}:\n\n${table}\n\n${after}`);
}

await bench(process.argv.slice(2));
