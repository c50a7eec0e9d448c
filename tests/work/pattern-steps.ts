import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** What a place in the pattern does at a place in the text, and what comes after it; whether all of it fits. */
type Matcher = (at: number, next: (at: number) => boolean) => boolean;

/** 1 reads towards the end of the text; -1, inside a lookbehind, towards its beginning. */
type Direction = 1 | -1;

const parser = new RegExpParser({ ecmaVersion: 2025 });

/**
 * Matches a pattern by plain backtracking, as browsers do without their shortcuts, and counts the steps: characters that
 * are compared, and ways that are tried. No engine of JavaScript says how many it took.
 */
export class SteppingPattern {
	/** What is matched. */
	readonly pattern: RegExp;
	/** The steps since the pattern was made. */
	steps = 0;
	#text = '';
	readonly #groups = new Map<AST.CapturingGroup, readonly [start: number, end: number]>();
	readonly #fits = new Map<AST.Node, Map<string, boolean>>();
	readonly #flags: string;
	readonly #match: Matcher;

	/** @param pattern what to match; its own flags count, its `lastIndex` does not */
	constructor(pattern: RegExp) {
		this.pattern = pattern;
		this.#flags = pattern.flags;
		const unicode = pattern.unicode || pattern.unicodeSets;
		const { alternatives } = parser.parsePattern(pattern.source, 0, pattern.source.length, {
			unicode: pattern.unicode,
			unicodeSets: pattern.unicodeSets,
		});
		this.#isUnicode = unicode;
		this.#match = this.#either(alternatives, 1);
	}

	readonly #isUnicode: boolean;

	/**
	 * Where the pattern first fits from a place on, or nothing.
	 * @param isSticky whether it must fit right there
	 */
	find(text: string, from: number, isSticky: boolean): readonly [start: number, end: number] | undefined {
		this.#text = text;
		for (let start = from; start <= text.length; start += 1) {
			this.#groups.clear();
			this.steps += 1;
			let end = -1;
			const isFound = this.#match(start, (at) => {
				end = at;
				return true;
			});
			if (isFound) return [start, end];
			if (isSticky) return undefined;
		}
		return undefined;
	}

	#either(alternatives: readonly AST.Alternative[], direction: Direction): Matcher {
		const ways = alternatives.map(({ elements }) => this.#row(elements, direction));
		const [only] = ways;
		if (only && ways.length === 1) return only;
		return (at, next) =>
			ways.some((way) => {
				this.steps += 1;
				return way(at, next);
			});
	}

	#row(elements: readonly AST.Element[], direction: Direction): Matcher {
		const parts = elements.map((element) => this.#element(element, direction));
		if (direction === -1) parts.reverse();
		return parts.reduceRight<Matcher>(
			(rest, part) => (at, next) => part(at, (after) => rest(after, next)),
			(at, next) => next(at),
		);
	}

	#element(element: AST.Element, direction: Direction): Matcher {
		switch (element.type) {
			case 'Assertion':
				return this.#assertion(element);
			case 'Backreference':
				return this.#backreference(element, direction);
			case 'Group':
				return this.#either(element.alternatives, direction);
			case 'CapturingGroup':
				return this.#group(element, direction);
			case 'Quantifier':
				return this.#quantifier(element, direction);
			case 'Character':
			case 'CharacterClass':
			case 'CharacterSet':
			case 'ExpressionCharacterClass':
				return (at, next) => {
					const after = this.#read(element, at, direction);
					return after !== undefined && next(after);
				};
		}
	}

	/** The place after a character that fits, or nothing. */
	#read(element: AST.Element, at: number, direction: Direction): number | undefined {
		this.steps += 1;
		const character = this.#characterAt(at, direction);
		if (character === '') return undefined;
		let known = this.#fits.get(element);
		if (!known) this.#fits.set(element, (known = new Map<string, boolean>()));
		let isFit = known.get(character);
		if (isFit === undefined) {
			isFit = new RegExp(`^(?:${element.raw})$`, this.#flags.replace(/[gmyd]/g, '')).test(character);
			known.set(character, isFit);
		}
		return isFit ? at + direction * character.length : undefined;
	}

	/** The character that is read next, as the flags count characters; nothing at the end. */
	#characterAt(at: number, direction: Direction): string {
		const text = this.#text;
		if (!this.#isUnicode) return text.charAt(direction === 1 ? at : at - 1);
		if (direction === 1) return at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '';
		const pair = text.slice(Math.max(0, at - 2), at);
		return pair.length === 2 && (pair.codePointAt(0) ?? 0) > 0xffff ? pair : pair.slice(-1);
	}

	#assertion(assertion: AST.Assertion): Matcher {
		if (assertion.kind === 'lookahead' || assertion.kind === 'lookbehind') {
			const inside = this.#either(assertion.alternatives, assertion.kind === 'lookahead' ? 1 : -1);
			return (at, next) => inside(at, () => true) !== assertion.negate && next(at);
		}
		// What is before and after decides, so the browser may be asked; it takes one step.
		const look = new RegExp(assertion.raw, `${this.#flags.replace(/[gyd]/g, '')}y`);
		return (at, next) => {
			this.steps += 1;
			look.lastIndex = at;
			return look.test(this.#text) && next(at);
		};
	}

	#group(group: AST.CapturingGroup, direction: Direction): Matcher {
		const inside = this.#either(group.alternatives, direction);
		return (at, next) =>
			inside(at, (after) => {
				const before = this.#groups.get(group);
				this.#groups.set(group, at < after ? [at, after] : [after, at]);
				if (next(after)) return true;
				if (before) this.#groups.set(group, before);
				else this.#groups.delete(group);
				return false;
			});
	}

	#backreference({ resolved }: AST.Backreference, direction: Direction): Matcher {
		return (at, next) => {
			const group = [resolved].flat().find((one) => this.#groups.has(one));
			const said = this.#text.slice(...((group && this.#groups.get(group)) ?? [0, 0]));
			this.steps += said.length + 1;
			const start = direction === 1 ? at : at - said.length;
			return this.#text.startsWith(said, start) && next(at + direction * said.length);
		};
	}

	#quantifier({ element, min, max, greedy }: AST.Quantifier, direction: Direction): Matcher {
		if (isOneCharacter(element)) return this.#run(element, [min, max], greedy, direction);
		const inside = this.#element(element, direction);
		const from = (count: number, at: number, next: (at: number) => boolean): boolean => {
			this.steps += 1;
			const goOn = (): boolean =>
				count < max && inside(at, (after) => (after !== at || count < min) && from(count + 1, after, next));
			if (count < min) return goOn();
			return greedy ? goOn() || next(at) : next(at) || goOn();
		};
		return (at, next) => from(0, at, next);
	}

	/** A run of one kind of character, without a call for each: texts are longer than the stack is deep. */
	#run(element: AST.Element, [min, max]: readonly [number, number], greedy: boolean, direction: Direction): Matcher {
		return (at, next) => {
			const places = [at];
			const grow = (): boolean => {
				const after = places.length <= max ? this.#read(element, places.at(-1) ?? at, direction) : undefined;
				if (after !== undefined) places.push(after);
				return after !== undefined;
			};
			while ((greedy || places.length <= min) && grow());
			if (places.length <= min) return false;
			for (;;) {
				this.steps += 1;
				if (next(places.at(-1) ?? at)) return true;
				if (greedy ? places.length <= min + 1 : !grow()) return false;
				if (greedy) places.pop();
			}
		};
	}
}

function isOneCharacter({ type }: AST.Element): boolean {
	return ['Character', 'CharacterSet', 'CharacterClass', 'ExpressionCharacterClass'].includes(type);
}
