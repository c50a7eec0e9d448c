import type { PageLanguage, PageText } from '../../schema/page-text.ts';

type LiteralText = PageText['texts'][number];

/** The texts of a page in one language. */
interface LanguageGroup {
	readonly language: PageLanguage;
	/** Its English name. */
	readonly name: string;
	readonly texts: readonly LiteralText[];
}

const names = new Intl.DisplayNames('en', { type: 'language' });

/** The literal texts of a page by language, English first and then in the order in which they are given. */
export function groupByLanguage(texts: readonly LiteralText[]): readonly LanguageGroup[] {
	const languages = [...new Set(texts.map(({ language }) => language))];
	return languages
		.toSorted((one, other) => Number(other === 'en') - Number(one === 'en'))
		.map((language) => ({
			language,
			name: names.of(language) ?? language,
			texts: texts.filter((text) => text.language === language),
		}));
}
