/**
 * What keeps a text from being well-formed XML, as far as the site writes XML: elements that do not close in order,
 * attributes without quotes, and characters that would be markup.
 */
export function findXmlFaults(xml: string): string[] {
	const [declaration = ''] = /^<\?xml version="1\.0" encoding="utf-8"\?>\n/.exec(xml) ?? [];
	if (declaration === '') return ['expected an XML declaration'];
	const open: string[] = [];
	const faults: string[] = [];
	const tag = /<(\/?)([A-Za-z][\w.:-]*)((?:\s+[\w:.-]+="[^"<&]*(?:&(?:amp|lt|gt|quot|apos);[^"<&]*)*")*)\s*(\/?)>/y;
	let at = declaration.length;
	while (at < xml.length) {
		tag.lastIndex = at;
		const match = tag.exec(xml);
		const text = match ? '' : (/^[^<]+/.exec(xml.slice(at))?.[0] ?? '');
		if (!match && (text === '' || /&(?!(?:amp|lt|gt|quot|apos);)/.test(text)))
			return [...faults, `wrong at ${at}: ${xml.slice(at, at + 60)}`];
		if (match && match[1] === '' && match[4] === '') open.push(match[2] ?? '');
		if (match?.[1] === '/' && open.pop() !== match[2]) faults.push(`${match[2] ?? ''} closes out of order at ${at}`);
		at += match?.[0].length ?? text.length;
	}
	return [...faults, ...open.map((name) => `${name} stays open`)];
}

/** The texts of all elements of a name, entities decoded. */
export function readElements(xml: string, name: string): string[] {
	const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
	return [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`, 'g'))].map(([, text = '']) =>
		text.replace(/&(\w+);/g, (_, entity: string) => entities[entity] ?? ''),
	);
}
