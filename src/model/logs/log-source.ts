import { plainName } from './field-names.ts';
import type { LogKind } from './sign-in.ts';

/**
 * What a file is, by the heads of its columns or the keys of its first record.
 * @example nameSource(['Date (UTC)', 'Sign-in error code'], 'table') // => 'CSV of the Microsoft Entra admin center'
 */
export function nameSource(heads: readonly string[], form: 'table' | 'json'): string {
	const names = new Set(heads.map(plainName));
	const has = (...wanted: readonly string[]): boolean => wanted.every((name) => names.has(name));
	if (has('auditdata') || has('operation', 'workload')) return 'Unified audit log';
	if (has('signinerrorcode')) return 'CSV of the Microsoft Entra admin center';
	if (has('accountupn', 'errorcode')) return 'Advanced hunting of Microsoft Defender';
	if (has('resulttype', 'timegenerated')) return 'Log Analytics or Microsoft Sentinel';
	if (has('resulttype')) return 'Diagnostic records (storage account or Event Hubs)';
	if (has('createddatetime'))
		return form === 'json' ? 'Microsoft Graph or JSON of the admin center' : 'PowerShell export';
	return form === 'json' ? 'JSON' : 'Table';
}

/** Which log a file is of, by the name that the portal gives it, else by its columns. */
export function guessLog(fileName: string, heads: readonly string[]): LogKind {
	if (/non-?interactive/i.test(fileName)) return 'non-interactive';
	if (/MSISignIns|managed-?identit/i.test(fileName)) return 'managed-identity';
	if (/ApplicationSignIns|service-?principal/i.test(fileName)) return 'service-principal';
	if (/InteractiveSignIns/i.test(fileName)) return 'interactive';
	const names = new Set(heads.map(plainName));
	return names.has('serviceprincipalname') && !names.has('username') && !names.has('userprincipalname')
		? 'service-principal'
		: 'unknown';
}
