import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { readNodes } from './cell-text.ts';
import { BrokenDocument, readCodeCell, type DocumentRow, type DocumentTable } from './document-row.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/**
 * The rows of the table of codes in the HTML page.
 * @throws {BrokenDocument} when a row of that table has no code or no description
 */
export function readHtmlRows(html: string): DocumentTable {
	const table = findAll(parse(html), 'table').find((element) => readNodes(element.childNodes).text.includes('AADSTS'));
	const rows = table ? findAll(table, 'tr').filter((row) => findAll(row, 'td').length > 0) : [];
	if (rows.length === 0)
		throw new BrokenDocument('The page has cells with AADSTS codes, but no table with rows around them.');
	return { rows: rows.map((row, index) => readRow(row, `Row ${index + 1} of the table`)), warnings: [] };
}

function readRow(row: Element, where: string): DocumentRow {
	const [code, description, ...more] = findAll(row, 'td');
	const id = readCodeCell(readNodes(code?.childNodes ?? []).text, where);
	const words = readNodes(description?.childNodes ?? []);
	if (words.text === '') throw new BrokenDocument(`${where}: AADSTS${id} has no description.`);
	if (more.length > 0) throw new BrokenDocument(`${where}: AADSTS${id} has ${more.length + 2} cells, expected 2.`);
	return { id, ...words };
}

function findAll(node: Node, tag: string): Element[] {
	const below = 'childNodes' in node ? node.childNodes.flatMap((child) => findAll(child, tag)) : [];
	return defaultTreeAdapter.isElementNode(node) && node.tagName === tag ? [node, ...below] : below;
}
