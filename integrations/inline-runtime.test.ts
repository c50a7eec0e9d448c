import { expect, test } from 'vitest';
import { inline } from './inline-runtime.ts';

const runtime = 'var e=(all)=>Object.keys(all);export{e as t};';

test.each([
	['as Rolldown shrinks it', 'import{t as n}from"./rolldown-runtime.DK3Fl9T5.js";', runtime],
	['as Rolldown writes it', 'import { t as n } from "./rolldown-runtime.js";\n', runtime],
	[
		'under the name of its export',
		'import{t as n}from"./rolldown-runtime.js";',
		'var t=(all)=>Object.keys(all);export{t};\n',
	],
])('a chunk has the runtime in itself, %s', async (_, line, written) => {
	const code = inline(`${line}export const names=n({one:1,two:2});`, written);
	expect(code).not.toContain('rolldown-runtime');
	const { names } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { names: unknown };
	expect(names).toEqual(['one', 'two']);
});

test.each([
	['another import', 'import{t as n,u}from"./rolldown-runtime.js";', runtime],
	['another export', 'import{t as n}from"./rolldown-runtime.js";', 'export{e as t,o as u};'],
])('%s ends the build, naming what was expected', (_, chunk, written) => {
	expect(() => inline(chunk, written)).toThrow('expected an import of one name and its export at the end');
});
