/// <reference types="astro/client" />

interface ImportMetaEnv {
	/** The name of this build's inputs, see `integrations/site-version.ts`. */
	readonly SITE_VERSION: string;
}
