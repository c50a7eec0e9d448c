import fastCheck from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLog } from '../../../tests/read-log.ts';

/** A cell of a table as exports quote it. */
const quoted = (value: unknown): string =>
	`"${(typeof value === 'string' ? value : JSON.stringify(value)).replaceAll('"', '""')}"`;
const graph = (errorCode: number, more = {}) => ({
	createdDateTime: '2026-11-24T07:00:00Z',
	userPrincipalName: 'ada@contoso.com',
	appDisplayName: 'Contoso',
	ipAddress: '192.0.2.1',
	status: { errorCode, failureReason: 'Other.' },
	...more,
});
const record = (resultType: unknown, more = {}) => ({
	time: '2026-11-24T07:00:00Z',
	category: 'SignInLogs',
	resultType,
	callerIpAddress: '192.0.2.1',
	properties: {
		userPrincipalName: 'ada@contoso.com',
		appDisplayName: 'Contoso',
		status: { errorCode: Number(resultType) },
	},
	...more,
});
const indent = (value: unknown): string => JSON.stringify(value, undefined, 2);

describe('shapes that are read', () => {
	test('the CSV of the admin center with other columns than usual, found by name', () => {
		const text =
			'Status,"Sign-in error code",Username,"Application","IP address","Date (UTC)"\nSuccess,,ada@contoso.com,Contoso,192.0.2.1,2026-11-24T07:00:00Z\nFailure,50126,ada@contoso.com,Contoso,192.0.2.1,2026-11-24T07:01:00Z\n';
		expect(readLog(text)).toMatchObject({ successes: 1, codes: { '50126': 1 }, unread: {} });
	});
	test('the older one, in which 0 is empty and ids begin with an apostrophe', () => {
		const text =
			"\ufeffDate (UTC),Username,Status,Sign-in error code,Failure reason,Unique token identifier\r\n2026-11-24T07:00:00Z,ada@contoso.com,Success,,Other.,'-abc\r\n";
		expect(readLog(text)).toMatchObject({ successes: 1, unread: {} });
	});
	test('Spanish heads, whose column of codes is recognized by its cells', () => {
		const head =
			'Fecha (UTC),Usuario,Nombre de usuario,Aplicación,Dirección IP,Estado,Código de error,Motivo del error,Latencia';
		const rows = [
			'24/11/2026 07:00,Ada,ada@contoso.com,Contoso,192.0.2.1,Correcto,,Otro.,50126',
			'24/11/2026 07:01,Ada,ada@contoso.com,Contoso,192.0.2.1,Error,53003,Bloqueado,120',
			'24/11/2026 07:02,Ada,ada@contoso.com,Contoso,192.0.2.1,Interrumpido,50140,KMSI,90',
		];
		const { successes, codes, interrupted, signIns, unread } = readLog([head, ...rows].join('\r\n'));
		expect({ successes, codes, interrupted, unread }).toEqual({
			successes: 1,
			codes: { '53003': 1, '50140': 1 },
			interrupted: 1,
			unread: {},
		});
		expect(signIns[0]).toMatchObject({
			user: 'ada@contoso.com',
			app: 'Contoso',
			address: '192.0.2.1',
			time: Date.UTC(2026, 10, 24, 7) / 1000,
		});
	});
	test('heads in a language that is not known here, by what their cells look like', () => {
		const text =
			'Päivä;Henkilö;Osoite;Koodi\n24.11.2026 07:00;ada@contoso.com;192.0.2.1;50126\n24.11.2026 07:05;bo@contoso.com;192.0.2.2;0\n';
		expect(readLog(text)).toMatchObject({
			successes: 1,
			codes: { '50126': 1 },
			signIns: [{ user: 'ada@contoso.com', address: '192.0.2.1' }, { code: '0' }],
		});
	});
	test('Log Analytics, also as TSV, with the result in the status alone', () => {
		const text = `TimeGenerated [UTC]\tStatus_dynamic\tUserPrincipalName\tIPAddress\n"11/9/2026, 1:10:17.287 AM"\t${quoted({ errorCode: 50126 })}\tada@contoso.com\t192.0.2.1\n`;
		expect(readLog(text)).toMatchObject({
			codes: { '50126': 1 },
			signIns: [{ time: Date.UTC(2026, 10, 9, 1, 10, 17) / 1000 }],
		});
	});
	test('the result of a query as its interface gives it: tables of columns and rows', () => {
		const text = indent({
			tables: [
				{
					name: 'PrimaryResult',
					columns: [{ name: 'TimeGenerated' }, { name: 'ResultType' }, { name: 'UserPrincipalName' }],
					rows: [
						['2026-11-24T07:00:00Z', '0', 'ada@contoso.com'],
						['2026-11-24T07:00:00Z', '50126', 'ada@contoso.com'],
					],
				},
			],
		});
		expect(readLog(text, 'log', [7])).toMatchObject({
			successes: 1,
			codes: { '50126': 1 },
			signIns: [{ user: 'ada@contoso.com' }, {}],
			unread: {},
		});
	});
	test('the tables of service principals and managed identities, which have no user', () => {
		const text =
			'TimeGenerated [UTC],ResultType,ResultSignature,ServicePrincipalName,AppId,IPAddress,Type\n"11/24/2026, 7:00:00.000 AM",7000222,None,contoso-sync,11111111-2222-3333-4444-555555555555,192.0.2.1,AADServicePrincipalSignInLogs\n"11/24/2026, 7:00:00.000 AM",0,SUCCESS,contoso-vm,,,AADManagedIdentitySignInLogs\n';
		expect(readLog(text)).toMatchObject({
			successes: 1,
			codes: { '7000222': 1 },
			signIns: [
				{ user: 'contoso-sync', log: 'service-principal' },
				{ user: 'contoso-vm', log: 'managed-identity' },
			],
			unread: {},
		});
	});
	test('a bare JSON array, as the admin center gives it', () => {
		const rows = [graph(0, { signInEventTypes: ['nonInteractiveUser'] }), graph(50126), graph(16000)];
		expect(readLog(indent(rows))).toMatchObject({
			successes: 1,
			codes: { '50126': 1, '16000': 1 },
			signIns: [{ log: 'non-interactive' }, {}, {}],
		});
	});
	test('a page of Microsoft Graph with a comma behind its last member, as its documentation has it', () => {
		const text =
			'{"@odata.nextLink":"https://graph.example/next","value":[{"status":{"errorCode":0,"failureReason":"say, }",},"userPrincipalName":"ada@contoso.com",},]}';
		expect(readLog(text)).toMatchObject({ successes: 1, unread: {}, end: { hasMore: true } });
	});
	test('records of Event Hubs, of which those of other logs are left out by name', () => {
		const audit = { category: 'AuditLogs', operationName: 'Update user', resultType: '0' };
		const text = [
			{ records: [record('0'), audit] },
			{ records: [record('50126', { category: 'NonInteractiveUserSignInLogs' })] },
		]
			.map((one) => JSON.stringify(one))
			.join('\n');
		expect(readLog(text)).toMatchObject({ successes: 1, codes: { '50126': 1 }, unread: { 'other-record': 1 } });
	});
	test('arrays and objects that were appended to one another, with nothing between', () => {
		const text = `\ufeff${indent([graph(0), graph(50126)])}\r\n${indent([graph(50126)])}${indent(graph(53003))}`;
		expect(readLog(text)).toMatchObject({ successes: 1, codes: { '50126': 2, '53003': 1 }, end: { rows: 4 } });
	});
	test('what PowerShell writes: keys with capitals, and dates of its own', () => {
		const text = indent([
			{ CreatedDateTime: '/Date(1795503600000)/', UserPrincipalName: 'ada@contoso.com', Status: { ErrorCode: 50126 } },
		]);
		expect(readLog(text)).toMatchObject({ codes: { '50126': 1 }, signIns: [{ time: 1_795_503_600 }] });
	});
	test('a table of PowerShell that has the status as text', () => {
		const text =
			'CreatedDateTime,UserPrincipalName,Status\n2026-11-24,ada@contoso.com,@{AdditionalDetails=; ErrorCode=50126; FailureReason=x}\n';
		expect(readLog(text)).toMatchObject({ codes: { '50126': 1 } });
	});
	test('advanced hunting of Microsoft Defender, as a table and as the results of its interface', () => {
		const row = {
			Timestamp: '2026-11-24T07:00:00Z',
			Application: 'Contoso',
			LogonType: '["interactiveUser"]',
			ErrorCode: 50126,
			AccountUpn: 'ada@contoso.com',
			IPAddress: '192.0.2.1',
			ConditionalAccessStatus: 1,
		};
		const table = `${Object.keys(row).join(',')}\n${Object.values(row).map(quoted).join(',')}\n`;
		const expected = {
			codes: { '50126': 1 },
			signIns: [{ user: 'ada@contoso.com', app: 'Contoso', log: 'interactive', isStoppedByPolicy: true }],
		};
		expect(readLog(table)).toMatchObject(expected);
		expect(readLog(indent({ schema: [{ name: 'ErrorCode' }], results: [row] }))).toMatchObject(expected);
	});
	test('the unified audit log as JSON, its record inside as a text or as an object', () => {
		const data = {
			Operation: 'UserLoggedIn',
			ErrorNumber: '50140',
			UserId: 'ada@contoso.com',
			ClientIP: '[2001:db8::1]:51442',
			CreationTime: '2026-11-22T08:08:58',
		};
		const text = indent([{ Operations: 'UserLoggedIn', AuditData: JSON.stringify(data) }, { AuditData: data }]);
		expect(readLog(text)).toMatchObject({
			successes: 0,
			codes: { '50140': 2 },
			signIns: [{ address: '2001:db8::1', user: 'ada@contoso.com' }, {}],
		});
	});
	test('a search that has whole records in one column', () => {
		expect(readLog(`_time,_raw\n2026-11-24,${quoted(record('50126'))}\n`)).toMatchObject({
			codes: { '50126': 1 },
			signIns: [{ user: 'ada@contoso.com' }],
		});
	});
	test('words where a code belongs, with the code in the status or without one', () => {
		const table = `TimeGenerated,ResultType,Status,IPAddress\n2026-11-24,Failure,${quoted({ errorCode: 50053 })},192.0.2.1\n2026-11-24,Success,,192.0.2.1\n`;
		const records = [
			{ ...record('Failure'), properties: { status: { errorCode: 50053 } } },
			{ ...record('Success'), properties: {} },
		];
		for (const text of [table, indent(records)])
			expect(readLog(text)).toMatchObject({ successes: 1, codes: { '50053': 1 }, unread: {} });
	});
	test('interactive sign-ins by their category and table, which have no word for it', () => {
		expect(readLog('ResultType,Type\n0,SigninLogs\n0,AADNonInteractiveUserSignInLogs\n').signIns).toMatchObject([
			{ log: 'interactive' },
			{ log: 'non-interactive' },
		]);
		expect(readLog(indent([record('0')])).signIns).toMatchObject([{ log: 'interactive' }]);
	});
	test('separate files by the name that the admin center gives them', () => {
		const text = 'Date (UTC),Sign-in error code\n2026-11-24,50126\n';
		const names = [
			'NonInteractiveSignIns_a.csv',
			'InteractiveSignIns_a.csv',
			'MSISignIns_a.csv',
			'ApplicationSignIns_a.csv',
			'a.csv',
		];
		expect(names.map((name) => readLog(text, name).signIns[0]?.log)).toEqual([
			'non-interactive',
			'interactive',
			'managed-identity',
			'service-principal',
			'unknown',
		]);
	});
	test('legacy clients and device codes', () => {
		const text =
			'Sign-in error code,Client app,Authentication Protocol,Conditional Access\n53003,IMAP4,None,Failure\n50199,Browser,Device Code,Success\n0,Mobile Apps and Desktop clients,None,Not Applied\n';
		expect(readLog(text).signIns).toMatchObject([
			{ isLegacyClient: true, isDeviceCode: false, isStoppedByPolicy: true },
			{ isLegacyClient: false, isDeviceCode: true, isStoppedByPolicy: false },
			{ isLegacyClient: false, isDeviceCode: false, isStoppedByPolicy: false },
		]);
	});
});

describe('what is not understood is counted with its reason and its row', () => {
	test.each([
		[
			'alerts, which hold no codes',
			'"StartTime [UTC]",IPAddress,Users\n"11/9/2026, 1:10:17 AM",192.0.2.1,"[""a""]"\n',
			'no-code-column',
			1,
		],
		['codes that are counted already', 'ResultType\tcount_\n50126\t210\n0\t9000\n', 'counted', 1],
		[
			'a status that nothing is known of, and no code',
			'Date (UTC),Status,Sign-in error code\n2026-11-24,Failure,\n',
			'no-code',
			1,
		],
		['a text in the place of a code', 'TimeGenerated,ResultType\n2026-11-24,Failure\n', 'not-a-code', 1],
		['a row with a cell less', 'ResultType,IPAddress\n0,192.0.2.1\n50126\n0,192.0.2.1\n', 'uneven', 2],
		['a row with a cell more', 'ResultType,IPAddress\n0,192.0.2.1,x\n', 'uneven', 1],
		['a last row that is cut off', 'ResultType,IPAddress\n0,192.0.2.1\n5012', 'cut-off', 2],
		['a last object that is cut off', `${JSON.stringify(graph(0))}\n{"status":{"errorCode":501`, 'cut-off', 2],
		['a line that is no JSON', `${JSON.stringify(graph(0))}\nTraceback: "{"\n`, 'not-json', 2],
		[
			'an audit record that is cut off',
			'Operations,AuditData\nUserLoggedIn,"{""Operation"":""UserLogg"\n',
			'not-json',
			1,
		],
		['an object without any result', '[{"a":1}]', 'no-code', 1],
	])('%s', (_, text, reason, firstRow) => {
		const { end } = readLog(text);
		expect(end.unread[0]).toMatchObject({ reason, firstRow });
	});
	test.each(['', '\n\n', '[]', '{"value":[]}', 'Date (UTC),Sign-in error code\n'])('nothing at all: %j', (text) => {
		expect(readLog(text)).toMatchObject({ signIns: [], end: { rows: 0, unread: [] } });
	});
	test('a row that is too long, after which the next is read', () => {
		const long = 'y'.repeat(1_100_000);
		expect(readLog(`ResultType,Note\n50126,${long}\n53003,end\n`)).toMatchObject({ codes: { '53003': 1 } });
		const json = `{"note":"${long}"}\n${JSON.stringify(graph(53003))}`;
		expect(readLog(json)).toMatchObject({ unread: { 'too-long': 1 }, codes: { '53003': 1 } });
	});
	test('a quotation mark that is not closed costs its own row and the next quoted one', () => {
		const rows = '53003,"a, b"\n0,c\n'.repeat(80_000);
		const { codes, successes, unread } = readLog(`ResultType,Note\n50126,"open\n${rows}`);
		expect(successes).toBe(80_000);
		expect((codes['53003'] ?? 0) + (unread['uneven'] ?? 0)).toBe(79_999);
	});
	test('a quotation mark that is not closed in a short file costs its own row', () => {
		const text = `ResultType,Note\n0,"a, b"\n50126,"open\n${'53003,c\n'.repeat(20)}50053,cut`;
		expect(readLog(text)).toMatchObject({ successes: 1, codes: { '50126': 1, '53003': 20, '50053': 1 } });
		const twoMarks = `ResultType,Note\n50126,"open\n0,c\n53003,"open\n0,d\n`;
		expect(readLog(twoMarks).end.rows).toBeGreaterThanOrEqual(3);
	});
	test('quotation marks that open in each line take no longer than others', () => {
		const { end } = readLog(`ResultType,Note\n${'"a\n'.repeat(700_000)}`);
		expect(end.rows).toBeGreaterThan(0);
	});
	test('the numbers of other columns are no codes', () => {
		const text =
			'Token Protection - Sign In Session StatusCode,ResultSignature,Autonomous system  number,Status\n50126,50126,50126,Success\n';
		expect(readLog(text)).toMatchObject({ codes: {}, successes: 1 });
	});
	test('brackets without end', () => {
		expect(readLog('['.repeat(100_000)).end.rows).toBe(0);
		expect(readLog('{"a":'.repeat(100_000)).unread).toEqual({ 'cut-off': 1 });
		expect(readLog('{"value":['.repeat(1000)).end.rows).toBeLessThan(2);
	});
});

describe('however it is written', () => {
	const text =
		'Date (UTC),Username,Sign-in error code,Failure reason\n2026-11-24T07:00:00Z,"O\'Brannigan, Siobhán",50126,"two\nlines, and ""quotes"""\n2026-11-24T07:00:00Z,Père-Luc,0,\n';
	const expected = {
		codes: { '50126': 1 },
		successes: 1,
		signIns: [{ user: "O'Brannigan, Siobhán" }, { user: 'Père-Luc' }],
		unread: {},
	};

	test.each([
		['UTF-8', Buffer.from(text)],
		['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
		['UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
		['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
		['UTF-16 the other way round', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
		['lines that end in both ways', Buffer.from(text.replace(/\n/, '\r\n'))],
		['lines of an old Mac', Buffer.from(text.replaceAll('\n', '\r'))],
		["Excel's line about the delimiter", Buffer.from(`sep=,\n${text}`)],
	])('%s', (_, bytes) => {
		expect(readLog(bytes, 'log', [5])).toMatchObject(expected);
	});
	test('the pieces of a file make no difference', () => {
		const json = `${indent([graph(0, { note: 'a "b" \\ [é] {ü}' }), graph(50126)])}{"records":[${JSON.stringify(record('53003'))}]}`;
		for (const whole of [text, json]) {
			const once = readLog(whole);
			fastCheck.assert(
				fastCheck.property(fastCheck.array(fastCheck.integer({ min: 1, max: 40 }), { minLength: 1 }), (lengths) => {
					expect(readLog(whole, 'log', lengths)).toEqual(once);
				}),
				{ numRuns: 50 },
			);
		}
	});
	test('no text stops it', () => {
		const pieces = fastCheck.constantFrom(
			'{',
			'}',
			'[',
			']',
			'"',
			',',
			':',
			'\n',
			'\r',
			'\\',
			'ResultType',
			'value',
			'50126',
			'é',
			' ',
		);
		fastCheck.assert(
			fastCheck.property(fastCheck.array(pieces, { maxLength: 60 }), (parts) => {
				readLog(parts.join(''), 'log', [3]);
			}),
			{ numRuns: 300 },
		);
	});
});
