/**
 * The codes that people meet most, an impression from public threads rather than a count, most met first.
 */
export const mostMet = [
	'50011',
	'65001',
	'50020',
	'7000218',
	'700016',
	'7000215',
	'50076',
	'50079',
	'53003',
	'50126',
	'90002',
	'900144',
	'500011',
	'70043',
	'9002313',
	'50105',
	'65005',
	'700082',
	'50058',
	'50053',
] as const;
