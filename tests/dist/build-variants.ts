import { buildVariants, siteVariants } from '../site-variants.ts';

/** Builds what the tests of this folder and of `tests/nginx` need beside `dist`, once before they start. */
export default function setUp(): void {
	buildVariants([siteVariants.belowPath, siteVariants.withoutOffline]);
}
