import type { Actor, Credential, Flow, Kind, Retry, Tier } from '../../schema/code-values.ts';

/** What is compared of a code; what is not known, or was not loaded, is missing. */
export interface ComparedCode {
	readonly id: string;
	readonly title: string;
	readonly symbol?: string | undefined;
	readonly summary?: string | undefined;
	readonly kind?: Kind | undefined;
	readonly actors?: readonly Actor[] | undefined;
	readonly retry?: Retry | undefined;
	readonly credential?: Credential | undefined;
	readonly tier?: Tier | undefined;
	/** The id of its area. */
	readonly area?: string | undefined;
	/** Where it occurs. */
	readonly flows?: readonly Flow[] | undefined;
	/** The most common first; the first answer is for the role that can fix it. */
	readonly causes?:
		| readonly {
				readonly title: string;
				readonly fixes: readonly { readonly actor: Actor; readonly answer: string }[];
		  }[]
		| undefined;
}
