/** Function words of English: they say nothing about what a page is about. */
export const functionWords =
	'a an and any are as at be been but by can could did do does during for from get getting got had has have having how i if in into is it its me my of on or our so some than that the their them then there this to too us was we were what when where which while who why will with would you your';
