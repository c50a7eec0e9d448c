import { expect, test } from 'vitest';
import { listSections } from './sections.ts';

const headings = [
	{ depth: 2, slug: 'how-to-check', text: 'How to check' },
	{ depth: 3, slug: 'in-the-portal', text: 'In the portal' },
];

test('the contents name each section of a full page in its order', () => {
	const full = { causes: [{}], messages: [{}], pageTexts: [{}], oauth: [{}], detections: [{}], relations: [{}] };
	expect(listSections(full, headings).map(({ id }) => id)).toEqual([
		'causes',
		'how-to-check',
		'texts',
		'page-texts',
		'libraries',
		'logs',
		'detections',
		'related',
		'sources',
	]);
});

test('the contents leave out what a page lacks', () => {
	expect(listSections({ pageTexts: [], detections: [], relations: [] }, []).map(({ id }) => id)).toEqual([
		'logs',
		'sources',
	]);
});
