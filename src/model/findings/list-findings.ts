import { findAppCredentials } from './find-app-credentials.ts';
import { findAppRequests } from './find-app-requests.ts';
import { findBlockedClients } from './find-blocked-clients.ts';
import { findManyUsers, listSuspects } from './find-many-users.ts';
import { findRepeated } from './find-repeated.ts';
import { findStopped } from './find-stopped.ts';
import type { Finding, LookedAt } from './finding.ts';

/** What to look at in a log, what should be looked at first before what is ordinary; empty where nothing stands out. */
export function listFindings(log: LookedAt): readonly Finding[] {
	const suspects = listSuspects(log);
	const findings = [
		...findManyUsers(log, suspects),
		...findStopped(log, new Set(suspects.map(({ address }) => address))),
		...findAppCredentials(log),
		...findAppRequests(log),
		...findBlockedClients(log),
		...findRepeated(log),
	];
	return [
		...findings.filter(({ weight }) => weight === 'first'),
		...findings.filter(({ weight }) => weight === 'ordinary'),
	];
}
