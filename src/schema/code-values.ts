import { z } from 'astro/zod';

/** How well a code is known: in the reference document, seen in real use or explained by a source, or only its message is known. */
export const tierSchema = z.enum(['documented', 'met', 'listed']);
/** How well a code is known. */
export type Tier = z.infer<typeof tierSchema>;

/** What a code is: a failure, an interruption after which the sign-in continues, expected and no fault, temporary, or Microsoft's. */
export const kindSchema = z.enum(['failure', 'interrupt', 'expected', 'transient', 'internal']);
/** What a code is. */
export type Kind = z.infer<typeof kindSchema>;

/** Who can fix it. */
export const actorSchema = z.enum([
	'user',
	'helpdesk',
	'tenant-admin',
	'app-developer',
	'idp-admin',
	'on-prem-admin',
	'microsoft',
]);
/** Who can fix it. */
export type Actor = z.infer<typeof actorSchema>;

/** Whether sending the request again can help. */
export const retrySchema = z.enum(['never', 'interactive', 'after-fix', 'backoff', 'automatic']);
/** Whether sending the request again can help. */
export type Retry = z.infer<typeof retrySchema>;

/** The protocol or the feature in which a code occurs. */
export const flowSchema = z.enum([
	'auth-code',
	'spa',
	'implicit',
	'device-code',
	'client-credentials',
	'on-behalf-of',
	'refresh',
	'password-grant',
	'federated-credential',
	'managed-identity',
	'saml',
	'saml-bearer',
	'ws-fed',
	'ws-trust',
	'logout',
	'seamless-sso',
	'pass-through-auth',
	'password-change',
	'windows-hello',
	'primary-refresh-token',
	'broker',
	'certificate-auth',
	'native-auth',
	'custom-extension',
	'device-registration',
]);
/** The protocol or the feature in which a code occurs. */
export type Flow = z.infer<typeof flowSchema>;

/** Whether the service had accepted the password (or other first factor) when it answered with this code. */
export const credentialSchema = z.enum(['accepted', 'rejected', 'not-checked', 'unknown']);
/** Whether the service had accepted the first factor. */
export type Credential = z.infer<typeof credentialSchema>;

/** How firm our explanation is: the vendor states it, public threads show it, or it follows from the text alone. */
export const confidenceSchema = z.enum(['documented', 'observed', 'inferred']);
/** How firm our explanation is. */
export type Confidence = z.infer<typeof confidenceSchema>;
