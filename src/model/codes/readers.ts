import type { Actor, Credential } from '../../schema/code-values.ts';

/** What of a code decides whom it concerns. */
interface ReaderCode {
	readonly actors?: readonly Actor[] | undefined;
	readonly credential?: Credential | undefined;
}

/** For whom codes are listed on the home page, and which concern them. */
export const readers = [
	{
		id: 'helpdesk',
		name: 'Helpdesk',
		choice: 'The user or the help desk fixes these first.',
		concerns: ({ actors }) => actors?.[0] === 'user' || actors?.[0] === 'helpdesk',
	},
	{
		id: 'developer',
		name: 'Developer',
		choice: 'The developer of the app fixes these first.',
		concerns: ({ actors }) => actors?.[0] === 'app-developer',
	},
	{
		id: 'analyst',
		name: 'Analyst',
		choice: 'In a log they say whether the password was right.',
		concerns: ({ credential }) => credential === 'accepted' || credential === 'rejected',
	},
] as const satisfies readonly {
	/** A name for element ids. */
	readonly id: string;
	readonly name: string;
	/** By what their codes are chosen, in one sentence. */
	readonly choice: string;
	/** Whether a code is one of theirs. */
	readonly concerns: (code: ReaderCode) => boolean;
}[];
