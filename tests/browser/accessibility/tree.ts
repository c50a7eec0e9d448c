import type { Locator } from 'playwright-core';

/** One node of the accessibility tree as assistive technology meets it. */
export interface TreeNode {
	readonly role: string;
	readonly name: string;
	/** What is set: `expanded`, `selected`, `level`, `multiline`, … */
	readonly states: Readonly<Record<string, unknown>>;
	readonly description: string;
}

interface RawNode {
	readonly nodeId: string;
	readonly ignored: boolean;
	readonly role?: { readonly value?: unknown };
	readonly name?: { readonly value?: unknown };
	readonly description?: { readonly value?: unknown };
	readonly properties?: readonly {
		readonly name: string;
		readonly value: { readonly value?: unknown; readonly relatedNodes?: readonly { readonly idref?: string }[] };
	}[];
	readonly childIds?: readonly string[];
	readonly backendDOMNodeId?: number;
}

/** The nodes below an element, itself included, in the order in which they are read. */
export async function readTree(locator: Locator): Promise<readonly TreeNode[]> {
	const page = locator.page();
	const session = await page.context().newCDPSession(page);
	const mark = `tree-${String(Math.random())}`;
	await locator.evaluate((element, value) => {
		element.setAttribute('data-tree', value);
	}, mark);
	const { root } = await session.send('DOM.getDocument', { depth: 0 });
	const { nodeId } = await session.send('DOM.querySelector', {
		nodeId: root.nodeId,
		selector: `[data-tree="${mark}"]`,
	});
	const { node } = await session.send('DOM.describeNode', { nodeId });
	const nodes: readonly RawNode[] = (await session.send('Accessibility.getFullAXTree')).nodes;
	await session.detach();
	const byId = new Map(nodes.map((one) => [one.nodeId, one]));
	const top = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
	return top ? [...walk(top, byId)].filter(({ ignored }) => !ignored).map(readNode) : [];
}

function* walk(node: RawNode, byId: ReadonlyMap<string, RawNode>): Generator<RawNode> {
	yield node;
	for (const id of node.childIds ?? []) {
		const child = byId.get(id);
		if (child) yield* walk(child, byId);
	}
}

function readNode({ role, name, description, properties = [] }: RawNode): TreeNode {
	const states = properties.map(({ name: key, value }) => [
		key,
		value.value ?? value.relatedNodes?.map(({ idref }) => idref).join(' '),
	]);
	return {
		role: textOf(role?.value),
		name: textOf(name?.value),
		description: textOf(description?.value),
		states: Object.fromEntries(states) as Record<string, unknown>,
	};
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}
