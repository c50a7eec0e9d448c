/** A time of a log. */
export interface LogTime {
	/** Seconds since 1970 in UTC, 0 where nothing could be read. */
	readonly seconds: number;
	/** Whether day or month is certainly first, or either could be; `plain` where the form leaves no doubt. */
	readonly order: 'plain' | 'day-first' | 'month-first' | 'open';
}

const nothing: LogTime = { seconds: 0, order: 'plain' };
/** `2026-11-23T04:27:59.3432132Z`, with a space for the letter, without a zone, with an offset. */
const isoPattern = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:[.,]\d{1,12})?)? ?(Z|[+-]\d\d:?\d\d)?$/i;
/** `11/9/2026, 1:10:17.287 AM`, `24.11.2026 07:00`, with an offset behind it. */
const localPattern =
	/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:,? (\d{1,2}):(\d\d)(?::(\d\d))?(?:[.,]\d{1,9})?)?(?:[ \u202f\u00a0]?([AP])\.?M\.?)?(?: ?(Z|[+-]\d\d:?\d\d))?$/i;
/** What PowerShell 5.1 writes into JSON. */
const dotNetPattern = /^\/Date\((\d{1,14})/;

/**
 * Reads a time as the exports write it, in UTC where no zone is given. Where both of the first numbers can be months, the
 * month is taken to be first, as Log Analytics writes it, and the order is `open`.
 * @example readTime('11/9/2026, 1:10:17.287 AM').order // => 'open'
 * @example readTime('15/11/2026 7:22:01 AM').order // => 'day-first'
 */
export function readTime(text: string): LogTime {
	const iso = isoPattern.exec(text);
	if (iso) {
		const [, year, month, day, hour, minute, second, zone] = iso;
		return { seconds: secondsOf([year, month, day, hour, minute, second], zone), order: 'plain' };
	}
	const local = localPattern.exec(text);
	if (local) return readLocal(local, text.includes('.') && !text.includes('/'));
	const dotNet = dotNetPattern.exec(text);
	return dotNet ? { seconds: Math.floor(Number(dotNet[1]) / 1000), order: 'plain' } : nothing;
}

function readLocal(
	[, first = '', second = '', year, hour, minute, seconds, half, zone]: readonly string[],
	hasDots: boolean,
): LogTime {
	const [one, other] = [Number(first), Number(second)];
	const isDayFirst = one > 12 || (hasDots && other <= 12);
	const [day, month] = isDayFirst ? [first, second] : [second, first];
	const clock = String(toHours(Number(hour ?? 0), half));
	const order = isDayFirst ? 'day-first' : other > 12 ? 'month-first' : one === other ? 'plain' : 'open';
	return { seconds: secondsOf([year, month, day, clock, minute, seconds], zone), order };
}

/** An hour of the clock with its half of the day; an hour above twelve is right as it is. */
function toHours(hour: number, half: string | undefined): number {
	if (half === undefined || hour > 12) return hour;
	return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function secondsOf(parts: readonly (string | undefined)[], zone: string | undefined): number {
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) => Number(part ?? 0));
	if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1970 || year > 2105) return 0;
	return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - readOffset(zone);
}

/** How far a zone is ahead of UTC, in seconds. */
function readOffset(zone: string | undefined): number {
	const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone ?? '') ?? [];
	return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60);
}

/**
 * The same time with day and month in each other's place; unchanged where that is no date.
 * @example turnDate(readTime('3/11/2026').seconds) // => readTime('2026-11-03').seconds
 */
export function turnDate(seconds: number): number {
	const date = new Date(seconds * 1000);
	const [month, day] = [date.getUTCMonth(), date.getUTCDate()];
	if (day > 12) return seconds;
	return Date.UTC(date.getUTCFullYear(), day - 1, month + 1) / 1000 + (seconds % 86_400);
}
