import type { RowChoice } from '../model/sign-ins/choose-rows.ts';

/** The last second of a minute. */
const lastSecond = 59;

/** What a form asks for: each field by its name, codes as numbers between anything else, times in UTC. */
export function readChoice(form: HTMLFormElement): RowChoice {
	const read = (name: string): string => {
		const field = form.elements.namedItem(name);
		return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field.value.trim() : '';
	};
	return {
		codes: read('codes')
			.split(/[\s,;]+/)
			.filter((code) => code !== '')
			.map((code) => code.replace(/^AADSTS/i, '')),
		kind: read('kind') as RowChoice['kind'],
		log: read('log') as RowChoice['log'],
		client: read('client') as RowChoice['client'],
		user: read('user'),
		app: read('app'),
		address: read('address'),
		from: readTime(read('from'), 0),
		// The minute that is shown of a row is all of it.
		to: readTime(read('to'), Infinity) + lastSecond,
	};
}

function readTime(text: string, otherwise: number): number {
	const time = Date.parse(`${text}Z`) / 1000;
	return Number.isNaN(time) ? otherwise : time;
}

/** Fills a form with a choice; what the choice leaves out becomes empty. */
export function fillChoice(form: HTMLFormElement, choice: RowChoice): void {
	const texts: Readonly<Record<string, string | undefined>> = {
		codes: choice.codes?.join(' '),
		kind: choice.kind,
		log: choice.log,
		client: choice.client,
		user: choice.user,
		app: choice.app,
		address: choice.address,
	};
	form.reset();
	for (const [name, text = ''] of Object.entries(texts)) {
		const field = form.elements.namedItem(name);
		if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = text;
	}
}

/** Whether a choice leaves out anything. */
export function isEmptyChoice({ codes = [], from = 0, to = Infinity, ...texts }: RowChoice): boolean {
	return (
		codes.length === 0 &&
		from === 0 &&
		to === Infinity &&
		Object.values(texts).every((text) => text === undefined || text === '')
	);
}
