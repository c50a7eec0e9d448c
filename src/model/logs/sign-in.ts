/** Which of the logs a row is from; `unknown` where the row does not say. */
export const logKinds = [
	'unknown',
	'interactive',
	'non-interactive',
	'service-principal',
	'managed-identity',
	'adfs',
] as const;
/** Which of the logs a row is from. */
export type LogKind = (typeof logKinds)[number];

/** One row of a sign-in log, whatever it was written in; a text is empty where the row lacks it. */
export interface SignIn {
	/** The result code without prefix, `0` for a success; empty where the row has only a symbol. */
	readonly code: string;
	/** Microsoft's name of the result, where the row has no number. */
	readonly symbol: string;
	/** Whether the row itself calls it interrupted, as the portal does. */
	readonly isInterrupted: boolean;
	/** Seconds since 1970 in UTC, 0 where no time could be read. */
	readonly time: number;
	/** Whether day and month could change places; the end of the file tells, see `LogEnd.isDayFirst`. */
	readonly isOpenDate: boolean;
	/** The user, or the service principal where no user signs in. */
	readonly user: string;
	readonly app: string;
	readonly address: string;
	readonly log: LogKind;
	/** Whether Conditional Access is said to have failed the sign-in. */
	readonly isStoppedByPolicy: boolean;
	/** Whether the client uses a protocol that cannot ask for a second factor. */
	readonly isLegacyClient: boolean;
	/** Whether it began with a device code. */
	readonly isDeviceCode: boolean;
}
