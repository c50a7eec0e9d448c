import { buildVariants, siteVariants } from '../site-variants.ts';

/** Builds what the browser tests need beside `dist`, once before they start. */
export default function setUp(): void {
	buildVariants(Object.values(siteVariants));
}
