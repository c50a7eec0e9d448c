import { expect, test } from 'vitest';
import { editionIds, editions, nameEdition } from './editions.ts';

test('a quotation names its edition and the day', () => {
	expect(editionIds.map(nameEdition)).toEqual([`Global ${editions.global.date}`, `21Vianet ${editions.china.date}`]);
});
