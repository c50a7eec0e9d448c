import { describe, expect, test } from 'vitest';
import { isInOtherLanguage } from './other-language.ts';

/** The words of a few messages, as the service's are known. */
const known = new Set(
	'a account administrator an application are cannot code contact could de device error expired failed for has have in is it message me no not of on or organization page password please request session sign signed text the this to token try user was were your'.split(
		' ',
	),
);
const read = (text: string): boolean => isInOtherLanguage(text, (word) => known.has(word));

describe('a text is in another language', () => {
	test.each([
		['German', 'Die Anwendung wurde im Verzeichnis nicht gefunden. Wenden Sie sich an Ihren Administrator.'],
		['French', 'Désolé, nous rencontrons des difficultés pour vous connecter à cette application.'],
		['French with spaces inside its marks', 'L’utilisateur « Jean » : « Orders » est introuvable dans l’annuaire !'],
		['Spanish', 'Lo sentimos, pero tenemos problemas para iniciar la sesión de su cuenta.'],
		['Italian', "Non è stato possibile trovare l'account. Riprovare più tardi."],
		['Portuguese', 'Infelizmente não foi possível iniciar a sua sessão neste dispositivo.'],
		['Dutch', 'U kunt deze toepassing momenteel niet openen vanaf dit apparaat'],
		['Polish', 'Nie można znaleźć konta o tej nazwie użytkownika.'],
		['Turkish', 'Hesabınız geçici olarak kilitlendi, daha sonra tekrar deneyin.'],
		['Japanese', 'アカウントが見つかりませんでした。'],
		['Chinese', '很抱歉，我们无法让你登录此应用。'],
		['Russian', 'Нам не удалось найти учетную запись с таким именем.'],
		['Korean', '해당 사용자 이름의 계정을 찾을 수 없습니다. 다시 시도하십시오.'],
		['Arabic', 'تعذر علينا العثور على حساب باسم المستخدم هذا.'],
	])('%s', (_, text) => {
		expect(read(text)).toBe(true);
	});
	test('although the ids of the request below it are named in English', () => {
		const ids = 'Request Id: 3f2a6d4e-0d5c-4c2b-9b1a-0a1b2c3d4e5f\nTimestamp: 2026-11-02T08:15:00Z';
		expect(read(`Die Anwendung wurde im Verzeichnis nicht gefunden.\n${ids}`)).toBe(true);
	});
});

describe('a text says nothing about a language', () => {
	test.each([
		['an English sentence of the service', 'The session is not sufficient because the user was not signed in.'],
		['an English sentence with words of no message', 'My outlook keeps asking whether the weather stays fine today.'],
		['English words without a sentence', 'outlook teams printer scanner crashes'],
		['English with a name', 'The user André Müller-Lüdenscheidt cannot open this application.'],
		['a few words in another language', 'Weitere Informationen erforderlich'],
		['one long word', 'correlación'.repeat(100)],
		['code', "const columns = ['area', 'kind', 'actors'] as const;\nexport function readRow(row: string[]): Row {"],
		['JSON', '{"errorCode": "E0000004", "errorSummary": "Authentifizierung fehlgeschlagen", "errorLink": "E0000004"}'],
		['a command', 'az webapp config appsettings set --name contoso-portal --resource-group rg-portal --slot staging'],
		['a log line', '2026-11-02T08:15:00.123Z INFO c.m.a.m.AuthHelper [pool-3] handler started pid=31 queue=inbound'],
		[
			'a stack trace',
			'   at Contoso.Orders.Startup.<>c__DisplayClass3_0.<Configure>b__1(HttpContext context)\n   at System.Threading.Tasks.Task.Execute()',
		],
		[
			'a log line with a name in another script',
			'2026-11-02 ERROR worker failed for user 山田太郎 while opening mailbox',
		],
		['numbers', '4711 0815 123456789 3.14'],
		['nothing', ''],
	])('%s', (_, text) => {
		expect(read(text)).toBe(false);
	});
});
