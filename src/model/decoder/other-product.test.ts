import { expect, test } from 'vitest';
import { isOfOtherProduct } from './other-product.ts';

const foreign = [{ family: 'graph', code: 'Authorization_RequestDenied', index: 0 }] as const;
const ownMessage = [{ family: 'b2c', code: 'AADB2C90091', index: 0 }] as const;
const suberror = [{ family: 'suberrors', code: 'client_mismatch', index: 0 }] as const;
const [number, exact, likely] = (['number', 'exact', 'likely'] as const).map((certainty) => [{ certainty }]);

test.each([
	['with a number of the service', number, foreign, false],
	['with a number of the service and a suberror', number, suberror, false],
	['with a message of the service that the other product passes on', exact, foreign, false],
	['with a message like one of the service behind a number of another', exact, ownMessage, true],
	['with what is likely one', likely, foreign, true],
	['with a message of the service and a suberror', exact, suberror, false],
	['with a suberror alone', [], suberror, true],
	['with nothing of the service', [], foreign, true],
	['without a code of another product', exact, [], false],
])('a text %s', (_, codes = [], others, expected) => {
	expect(isOfOtherProduct(codes, others)).toBe(expected);
});
