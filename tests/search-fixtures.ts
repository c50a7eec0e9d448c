import { writeKnowledge } from '../src/model/decoder/knowledge.ts';
import { readCodeList, writeCodeList } from '../src/model/search/code-list.ts';
import { indexCodes } from '../src/model/search/suggest-index.ts';
import { writeFacets } from '../src/model/table/facets.ts';
import type { LoadedCodes } from '../src/page/data-files.ts';

/** The file of codes of a very small site, for unit tests of the search. */
export const writtenCodes = writeCodeList([
	{ id: '50058', tier: 'documented', symbol: 'UserInformationNotProvided', title: 'No signed-in user' },
	{ id: '50059', tier: 'documented', title: 'No tenant in the request' },
	{ id: '65001', tier: 'documented', title: 'Consent is required', aliases: ['permission missing'] },
	{ id: '65004', tier: 'met', title: 'User declined consent' },
]);

/** The file of facets of the same site. */
export const writtenFacets = writeFacets([
	{ id: '50058', area: 'session' },
	{ id: '50059', area: 'session' },
	{ id: '65001', area: 'consent' },
	{ id: '65004', area: 'consent' },
]);

const entry = (id: string, text: string) =>
	({ id, tier: 'documented', texts: [text], errors: [], prominence: 1 }) as const;

/** The file of messages of the same site; two of its codes print the same one. */
export const writtenMessages = writeKnowledge([
	entry('50058', "The session of the app '{appName}' is gone because no user is signed in."),
	entry('50059', 'No tenant-identifying information found in the request.'),
	entry('65001', 'No tenant-identifying information found in the request.'),
	{ ...entry('65004', ''), texts: [] },
]);

const { ids, codes, titleOf, kindOf, entries } = readCodeList(writtenCodes);

/** The same codes, ready for use. */
export const loadedCodes: LoadedCodes = {
	...{ ids, codes, titleOf, kindOf },
	index: indexCodes(entries),
	isIndexed: true,
	prepareIndex: () => Promise.resolve(),
};
