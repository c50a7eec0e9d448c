import type { SignIn } from '../src/model/logs/sign-in.ts';
import { KnownCodes } from '../src/model/sign-ins/code-facts.ts';
import { SignInStore } from '../src/model/sign-ins/sign-in-store.ts';

/** What is known of a few codes. */
export const knownCodes = new KnownCodes([
	{ id: '50126', kind: 'expected', symbol: 'InvalidUserNameOrPassword', area: 'account', credential: 'rejected' },
	{ id: '50074', kind: 'interrupt', symbol: '', area: 'mfa', credential: 'accepted' },
	{ id: '53003', kind: 'failure', symbol: '', area: 'conditional-access', credential: 'accepted' },
	{ id: '65001', kind: 'failure', symbol: '', area: 'consent' },
	{ id: '50011', kind: 'failure', symbol: '', area: 'request' },
	{ id: '7000222', kind: 'failure', symbol: '', area: 'client-credentials' },
]);

/** When the rows of tests begin. */
export const firstTime = Date.UTC(2026, 10, 23, 7) / 1000;

/** A row of a log, in which only what matters has to be said; rows are one minute apart. */
export type WrittenRow = Partial<SignIn> & { readonly minute?: number };

/** Keeps rows as a worker does. */
export function storeRows(rows: readonly WrittenRow[]): SignInStore {
	const store = new SignInStore();
	for (const [place, { minute = place, ...row }] of rows.entries())
		store.add({
			code: '0',
			symbol: '',
			isInterrupted: false,
			isOpenDate: false,
			time: firstTime + minute * 60,
			user: 'ada@contoso.com',
			app: 'Contoso',
			address: '192.0.2.1',
			log: 'interactive',
			isStoppedByPolicy: false,
			isLegacyClient: false,
			isDeviceCode: false,
			...row,
		});
	return store;
}

/** The numbers of all rows. */
export function allRows(store: SignInStore): Uint32Array {
	return Uint32Array.from({ length: store.size }, (_, row) => row);
}
