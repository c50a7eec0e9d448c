import type { Flow, Kind } from '../../schema/code-values.ts';

/** The stations of a sign-in, in the order in which a request passes them: Conditional Access is what asks for MFA. */
const stations = [
	{ id: 'app', name: 'App', meaning: 'The app sends the user, or itself, to sign in.' },
	{
		id: 'authorize',
		name: 'Request',
		meaning: 'The service reads the request: tenant, app, redirect URI, parameters.',
	},
	{ id: 'sign-in', name: 'Sign-in', meaning: 'The account is found and its first factor is checked.' },
	{ id: 'conditional-access', name: 'Policy', meaning: 'Conditional Access looks at user, device, place and risk.' },
	{ id: 'mfa', name: 'MFA', meaning: 'A second factor is asked for.' },
	{ id: 'consent', name: 'Consent', meaning: 'The permissions that the app asks for must have been granted.' },
	{ id: 'token', name: 'Token', meaning: 'The token endpoint checks the app and its grant, and issues tokens.' },
	{ id: 'api', name: 'API', meaning: 'The API accepts or refuses the token.' },
] as const;

/** The id of a station. */
type StationId = (typeof stations)[number]['id'];

/** At which station the codes of an area arise; areas that can arise anywhere have none. */
const stationOfArea: Readonly<Record<string, StationId>> = {
	request: 'authorize',
	tenant: 'authorize',
	saml: 'authorize',
	'ws-federation': 'authorize',
	session: 'sign-in',
	account: 'sign-in',
	'pass-through-auth': 'sign-in',
	'seamless-sso': 'sign-in',
	federation: 'sign-in',
	certificates: 'sign-in',
	'password-change': 'sign-in',
	'external-users': 'sign-in',
	'external-id': 'sign-in',
	device: 'sign-in',
	mfa: 'mfa',
	'conditional-access': 'conditional-access',
	consent: 'consent',
	'client-credentials': 'token',
	'workload-identity': 'token',
	tokens: 'token',
	claims: 'token',
};

/** The station at which the codes of an area arise, or nothing where that is not known. */
function findStation(area: string): StationId | undefined {
	return stationOfArea[area];
}

const withUser = ['app', 'authorize', 'sign-in', 'conditional-access', 'mfa'] as const;
const fromToken = ['app', 'conditional-access', 'consent', 'token', 'api'] as const;
const appAlone = ['app', 'token', 'api'] as const;
const everything = stations.map(({ id }) => id);

/** The stations that a request of a flow passes; a flow that is no sign-in of an app, or one of its own kind, has none. */
const stationsOfFlow: Readonly<Partial<Record<Flow, readonly StationId[]>>> = {
	'auth-code': everything,
	spa: everything,
	'device-code': everything,
	implicit: [...withUser, 'consent', 'api'],
	saml: withUser,
	'ws-fed': withUser,
	'seamless-sso': withUser,
	'pass-through-auth': withUser,
	'certificate-auth': withUser,
	refresh: fromToken,
	'on-behalf-of': fromToken,
	'saml-bearer': fromToken,
	'password-grant': ['app', 'sign-in', 'conditional-access', 'consent', 'token', 'api'],
	'client-credentials': appAlone,
	'federated-credential': appAlone,
	'managed-identity': appAlone,
};

/** Below this a line says no more than the name of its one station. */
const fewestStations = 3;

/** One station of a line, and whether a sign-in that ends there has been at it. */
export interface LineStation {
	readonly id: StationId;
	readonly name: string;
	readonly meaning: string;
	readonly place: 'passed' | 'here' | 'ahead';
}

/**
 * The stations that every flow of a code passes, with the one at which it arises; none where that is not known, or
 * where no flow passes it.
 * @param area of the code
 * @param flows in which the code occurs
 * @example drawLine('tokens', ['client-credentials']).map(({ name }) => name) // => ['App', 'Token', 'API']
 */
export function drawLine(area: string, flows: readonly Flow[]): readonly LineStation[] {
	const here = findStation(area);
	const paths = flows.flatMap((flow) => {
		const path = stationsOfFlow[flow];
		return path && here && path.includes(here) ? [path] : [];
	});
	if (paths.length === 0) return [];
	const line = stations.filter(({ id }) => paths.every((path) => path.includes(id)));
	if (line.length < fewestStations) return [];
	const index = line.findIndex(({ id }) => id === here);
	return line.map((station, place) => ({ ...station, place: namePlace(place - index) }));
}

/**
 * What a sign-in did at the station at which its code arises: what an interruption asks for is not passed, nor refused.
 * @param kind of the code; nothing for several codes
 * @example nameArrival('interrupt') // => 'Asked for at'
 */
export function nameArrival(kind: Kind | undefined): string {
	if (kind === undefined || kind === 'internal') return 'Occurs at';
	return kind === 'interrupt' ? 'Asked for at' : 'Stopped at';
}

function namePlace(distance: number): LineStation['place'] {
	if (distance === 0) return 'here';
	return distance < 0 ? 'passed' : 'ahead';
}

/** A station with the areas whose codes arise there. */
export interface StationGroup<Area> {
	/** The id of the station, or `any` for areas whose codes can arise at every station. */
	readonly id: StationId | 'any';
	readonly name: string;
	readonly meaning: string;
	readonly areas: readonly Area[];
}

/**
 * All stations in the order of a sign-in, each with its areas in the order given, and last the areas that belong to none.
 * @example groupByStation([{ id: 'consent' }])[5] // => { id: 'consent', name: 'Consent', …, areas: [{ id: 'consent' }] }
 */
export function groupByStation<Area extends { readonly id: string }>(
	areas: readonly Area[],
): readonly StationGroup<Area>[] {
	const groups = Map.groupBy(areas, ({ id }) => findStation(id) ?? 'any');
	const anywhere = { id: 'any', name: 'Anywhere', meaning: 'What can stop a sign-in at every station.' } as const;
	return [...stations, anywhere].map((station) => ({ ...station, areas: groups.get(station.id) ?? [] }));
}
