/** What is said of a text in a language in which no message is known. */
export const notInEnglish =
	'This text is not in English. In other languages a number is recognized, and some texts of the sign-in page. Use the number, which the page shows under “More details” or “Troubleshooting details”, or the English text.';
