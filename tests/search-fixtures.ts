import { readCodeList, writeCodeList } from '../src/model/search/code-list.ts';
import { indexCodes } from '../src/model/search/suggest-index.ts';
import type { LoadedCodes } from '../src/page/data-files.ts';

/** The file of codes of a very small site, for unit tests of the search. */
const writtenCodes = writeCodeList([
	{ id: '50058', tier: 'documented', symbol: 'UserInformationNotProvided', title: 'No signed-in user' },
	{ id: '50059', tier: 'documented', title: 'No tenant in the request' },
	{ id: '65001', tier: 'documented', title: 'Consent is required', aliases: ['permission missing'] },
	{ id: '65004', tier: 'met', title: 'User declined consent' },
]);

const list = readCodeList(writtenCodes);

/** The same codes, ready for use. */
export const loadedCodes: LoadedCodes = {
	...list,
	index: indexCodes(list.entries),
	titles: new Map(list.entries.map(({ id, title }) => [id, title])),
};
