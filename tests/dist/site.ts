import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

/** An element of a parsed page. */
export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** The folder that the build wrote. */
export const dist = 'dist';

/** A built page. */
export interface BuiltPage {
	/** Its file below `dist`, such as `codes/50058.html`. */
	readonly file: string;
	/** Its address below the base path, such as `/codes/50058`. */
	readonly path: string;
	/** Its text. */
	readonly html: string;
	/** Every element, in document order. */
	readonly elements: readonly Element[];
	/** What breaks the rules of HTML's own syntax, each with its line. */
	readonly faults: readonly string[];
}

/** Every page of the built site, parsed once: the files of this project share their modules. */
export const pages: readonly BuiltPage[] = readdirSync(dist, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.html'))
	.sort()
	.map((file) => {
		const html = readFileSync(join(dist, file), 'utf8');
		const path = file === 'index.html' ? '/' : `/${file.replace(/\.html$/, '')}`;
		const faults: string[] = [];
		const document = parse(html, {
			onParseError: ({ code, startLine }) => faults.push(`${file}:${startLine} ${code}`),
		});
		return { file, path, html, elements: [...walk(document)], faults };
	});

/** The pages of codes. */
export const codePages = pages.filter(({ path }) => /^\/codes\/\d+$/.test(path));

/** The value of an attribute, or nothing. */
export function attribute(element: Element, name: string): string | undefined {
	return element.attrs.find((one) => one.name === name)?.value;
}

/** The text below a node, as a browser's `textContent`. */
export function textOf(node: Node): string {
	if (defaultTreeAdapter.isTextNode(node)) return node.value;
	return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** The first element of a page that has an attribute (and that value, if one is given). */
export function findByAttribute(page: BuiltPage, name: string, value?: string): Element | undefined {
	return page.elements.find((element) => {
		const found = attribute(element, name);
		return found !== undefined && (value === undefined || found === value);
	});
}

/** The elements of a page with a tag name. */
export function findByTag(page: BuiltPage, tag: string): readonly Element[] {
	return page.elements.filter(({ tagName }) => tagName === tag);
}

function* walk(node: Node): Generator<Element> {
	if (defaultTreeAdapter.isElementNode(node)) yield node;
	if ('childNodes' in node) for (const child of node.childNodes) yield* walk(child);
}
