/** The stations of a sign-in, in the order in which a request passes them. */
export const stations = [
	{ id: 'app', name: 'App', meaning: 'The app sends the user, or itself, to sign in.' },
	{
		id: 'authorize',
		name: 'Request',
		meaning: 'The service reads the request: tenant, app, redirect URI, parameters.',
	},
	{ id: 'sign-in', name: 'Sign-in', meaning: 'The account is found and its first factor is checked.' },
	{ id: 'mfa', name: 'MFA', meaning: 'A second factor is asked for.' },
	{ id: 'conditional-access', name: 'Policy', meaning: 'Conditional Access looks at user, device, place and risk.' },
	{ id: 'consent', name: 'Consent', meaning: 'The permissions that the app asks for must have been granted.' },
	{ id: 'token', name: 'Token', meaning: 'The token endpoint checks the app and its grant, and issues tokens.' },
	{ id: 'api', name: 'API', meaning: 'The API accepts or refuses the token.' },
] as const;

/** The id of a station. */
export type StationId = (typeof stations)[number]['id'];

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

/**
 * The station at which the codes of an area arise, or nothing where that is not known.
 * @example findStation('consent') // => 'consent'
 */
export function findStation(area: string): StationId | undefined {
	return stationOfArea[area];
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
