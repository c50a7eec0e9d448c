import { decode, type DecodedCode } from '../../src/model/decoder/decode.ts';
import { toDecoderEntry, type DecoderEntry } from '../../src/model/decoder/entry.ts';
import { createKnowledge, type DecoderKnowledge } from '../../src/model/decoder/knowledge.ts';
import { codeSchema } from '../../src/schema/code.ts';
import { codePages } from '../content/pages.ts';
import { hashText, isPrintedBy, readOtherCases, writeMessageCases, type CalibrationCase } from './cases.ts';

/** How many codes were named with one certainty, and which of them wrongly. */
interface Claims {
	right: number;
	readonly wrong: string[];
}

/** How often each kind of text led first to a code that prints it. */
interface Recall {
	found: number;
	all: number;
}

/** What the decoder says of texts without a number. */
export interface Calibration {
	readonly claims: ReadonlyMap<DecodedCode['certainty'], Claims>;
	readonly recall: ReadonlyMap<string, Recall>;
}

/**
 * Reads texts of known origin, and counts what the decoder claims of them.
 * @param every takes one of so many messages of the content, so that a test need not read all; a new message changes
 * nothing for the others
 */
export function calibrate(every = 1): Calibration {
	const entries = codePages.map(({ id, front }) => toDecoderEntry(id, codeSchema.parse(front)));
	const texts = new Map(entries.map((entry) => [entry.id, entry.texts]));
	const know = rememberKnowledge(entries);
	const claims = new Map<DecodedCode['certainty'], Claims>();
	const recall = new Map<string, Recall>();
	const cases = [...writeMessageCases(entries).filter(({ text }) => hashText(text) % every === 0), ...readOtherCases()];
	for (const { kind, text, written, hidden } of cases) {
		const result = decode(text, know(hidden));
		const codes = result.kind === 'codes' ? result.codes : [];
		const isRight = ({ id }: DecodedCode): boolean =>
			written !== undefined && (texts.get(id) ?? []).some((template) => isPrintedBy(template, written));
		for (const code of codes) {
			const claim = claims.get(code.certainty) ?? { right: 0, wrong: [] };
			claims.set(code.certainty, claim);
			if (isRight(code)) claim.right += 1;
			else claim.wrong.push(`${kind}: ${text} -> ${code.id}`);
		}
		if (written === undefined || hidden) continue;
		const counted = recall.get(kind) ?? { found: 0, all: 0 };
		recall.set(kind, counted);
		counted.all += 1;
		if (codes[0] && isRight(codes[0])) counted.found += 1;
	}
	return { claims, recall };
}

/** The knowledge of all codes but some; each is made once. */
function rememberKnowledge(entries: readonly DecoderEntry[]): (hidden?: CalibrationCase['hidden']) => DecoderKnowledge {
	const made = new Map<CalibrationCase['hidden'], DecoderKnowledge>();
	return (hidden) => {
		const knowledge = made.get(hidden) ?? createKnowledge(entries.filter(({ id }) => hidden?.has(id) !== true));
		made.set(hidden, knowledge);
		return knowledge;
	};
}
