import type { Credential, Kind } from '../../schema/code-values.ts';

/** What this site knows of a code, as far as a log is judged by it. */
export interface CodeFacts {
	readonly id: string;
	readonly kind?: Kind | undefined;
	readonly symbol: string;
	readonly area: string;
	readonly credential?: Credential | undefined;
}

/** How a row is counted: by the kind of its code, as a success, or as one that has no page here. */
export type RowKind = Kind | 'success' | 'unknown';

/** What is known of the codes of a log. */
export class KnownCodes {
	readonly #byId: ReadonlyMap<string, CodeFacts>;
	readonly #bySymbol: ReadonlyMap<string, CodeFacts>;

	constructor(codes: readonly CodeFacts[]) {
		this.#byId = new Map(codes.map((code) => [code.id, code]));
		this.#bySymbol = new Map(codes.filter(({ symbol }) => symbol !== '').map((code) => [code.symbol, code]));
	}

	has(id: string): boolean {
		return this.#byId.has(id);
	}

	/** What is known of a code, or of the one whose symbol a row has in its place. */
	find(codeOrSymbol: string): CodeFacts | undefined {
		return this.#byId.get(codeOrSymbol) ?? this.#bySymbol.get(codeOrSymbol);
	}

	kindOf(codeOrSymbol: string): RowKind {
		return codeOrSymbol === '0' ? 'success' : (this.find(codeOrSymbol)?.kind ?? 'unknown');
	}
}
