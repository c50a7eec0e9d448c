/** A small log with invented names, in the shape of the admin center's CSV, in which something stands out. */
export function writeSampleLog(): string {
	const heads = [
		'Date (UTC)',
		'User',
		'Username',
		'Application',
		'IP address',
		'Status',
		'Sign-in error code',
		'Client app',
	];
	const rows = [...writeOrdinary(), ...writeGuesses(), ...writeExpired(), ...writeRedirects()];
	return [heads, ...rows].map((cells) => cells.join(',')).join('\n');
}

const people = [
	'Ada Lindqvist',
	'Bruno Keller',
	'Chiara Rossi',
	'Dilan Demir',
	'Elif Aydin',
	'Femi Okafor',
	'Greta Holm',
	'Hugo Martin',
	'Ines Duarte',
	'Jonas Weber',
	'Kaja Nowak',
	'Liam Byrne',
];

function writeRow(
	minute: number,
	person: number,
	app: string,
	address: string,
	code: number,
	client = 'Browser',
): string[] {
	const name = people[person % people.length] ?? '';
	const time = new Date(Date.UTC(2026, 10, 23, 7, minute)).toISOString();
	const status = code === 0 ? 'Success' : code === 50140 || code === 50074 ? 'Interrupted' : 'Failure';
	const user = `${name.toLowerCase().replace(' ', '.')}@contoso.com`;
	return [time, name, user, app, address, status, code === 0 ? '' : String(code), client];
}

/** A working day of twelve people at two sites: most get in, some mistype, some are asked for more. */
function writeOrdinary(): string[][] {
	return Array.from({ length: 180 }, (_, place) => {
		const code = place % 17 === 4 ? 50126 : place % 19 === 5 ? 50140 : place % 23 === 7 ? 50058 : 0;
		return writeRow(
			place * 6,
			place + Math.floor(place / people.length),
			place % 3 === 0 ? 'Contoso Timesheets' : 'Office 365 Exchange Online',
			place % 2 === 0 ? '192.0.2.17' : '192.0.2.18',
			code,
		);
	});
}

/** One address tries a password on everyone; once it is right, and a second factor is asked for. */
function writeGuesses(): string[][] {
	const wrong = people.flatMap((_, person) =>
		[0, 1].map((round) => writeRow(400 + person + round * 40, person, 'Azure Portal', '203.0.113.77', 50126)),
	);
	return [...wrong, writeRow(482, 4, 'Azure Portal', '203.0.113.77', 50074)];
}

/** A job whose secret ran out. */
function writeExpired(): string[][] {
	return Array.from({ length: 9 }, (_, place) => {
		const cells = writeRow(300 + place * 60, 0, 'contoso-payroll-sync', '198.51.100.24', 7000222);
		return cells.map((cell, column) => (column === 1 || column === 2 ? 'contoso-payroll-sync' : cell));
	});
}

/** An app that was deployed with another address. */
function writeRedirects(): string[][] {
	return Array.from({ length: 14 }, (_, place) =>
		writeRow(620 + place * 9, place * 5, 'Contoso Intranet', '192.0.2.17', 50011),
	);
}
