/**
 * What is read of a row, and the names of the column or field that holds it, the best first, as {@link plainName} writes
 * them. Sources: the portal's CSV (heads of real exports of 2024 to 2026), the Spanish portal, the Azure Monitor tables
 * (`SigninLogs` and its three siblings), Microsoft Graph `signIn`, the diagnostic record, the unified audit log, and
 * `AADSignInEventsBeta` of Microsoft Defender.
 */
const fieldNames = {
	code: ['signinerrorcode', 'resulttype', 'statuserrorcode', 'errorcode', 'errornumber'],
	status: ['status', 'estado', 'statusstring', 'statusdynamic'],
	symbol: ['logonerror'],
	/** What the unified audit log calls the event. */
	operation: ['operation', 'operations'],
	category: ['category'],
	/** The table of Azure Monitor. */
	table: ['type'],
	logKind: ['signineventtypes', 'logontype'],
	interactive: ['isinteractive'],
	time: [
		'dateutc',
		'fechautc',
		'createddatetime',
		'timegenerated',
		'time',
		'timestamp',
		'creationtime',
		'creationdate',
		'date',
	],
	user: [
		'username',
		'nombredeusuario',
		'userprincipalname',
		'accountupn',
		'userid',
		'userids',
		'user',
		'usuario',
		'userdisplayname',
		'alternatesigninname',
		'serviceprincipalname',
		'identity',
		'serviceprincipalid',
	],
	app: [
		'application',
		'aplicacion',
		'appdisplayname',
		'serviceprincipalname',
		'applicationid',
		'appid',
		'serviceprincipalid',
	],
	servicePrincipal: ['serviceprincipalname', 'serviceprincipalid'],
	address: ['ipaddress', 'direccionip', 'calleripaddress', 'clientip', 'actoripaddress'],
	client: ['clientapp', 'aplicacioncliente', 'clientappused'],
	protocol: ['authenticationprotocol'],
	policy: ['conditionalaccess', 'accesocondicional', 'conditionalaccessstatus'],
	/** Holds a whole record as JSON. */
	record: ['auditdata', 'properties', 'raw'],
	counted: ['count', 'dcount'],
} as const satisfies Record<string, readonly string[]>;

/** One of the things that are read of a row. */
export type Field = keyof typeof fieldNames;
/** All that are read of a row. */
export const fields = Object.keys(fieldNames) as Field[];

/** Which field a name is of, and its place among the names of it, 0 for the best. */
export interface FieldPlace {
	readonly field: Field;
	readonly place: number;
}

const placesByName = listPlaces();

function listPlaces(): ReadonlyMap<string, readonly FieldPlace[]> {
	const places = new Map<string, FieldPlace[]>();
	for (const field of fields)
		for (const [place, name] of fieldNames[field].entries())
			places.set(name, [...(places.get(name) ?? []), { field, place }]);
	return places;
}

/**
 * A head or key without what differs between exports: casing, spaces, punctuation, accents, the zone in brackets, and
 * the objects around it.
 * @example plainName('Application ID ') // => 'applicationid'
 * @example plainName('TimeGenerated [UTC]') // => 'timegenerated'
 * @example plainName('properties.status.errorCode') // => 'statuserrorcode'
 */
export function plainName(name: string): string {
	return name
		.normalize('NFD')
		.replace(/ \[utc\]|\p{M}/giu, '')
		.toLowerCase()
		.replace(/^.*properties\./, '')
		.replace(/[^\p{L}\p{N}]/gu, '');
}

/** What a name stands for; nothing for a name that nothing is read of. */
export function placesOf(name: string): readonly FieldPlace[] {
	return placesByName.get(plainName(name)) ?? [];
}
