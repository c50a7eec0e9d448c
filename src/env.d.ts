interface ImportMetaEnv {
	/** The name of this build's inputs, see `integrations/site-version.ts`. */
	readonly SITE_VERSION: string;
	/** Whether this build keeps itself in browsers; `OFFLINE=off` switches it off. */
	readonly HAS_OFFLINE: boolean;
	/** The start of the addresses at which files are edited, or empty. */
	readonly EDIT_URL: string;
	/** The address at which people report what is wrong, or empty. */
	readonly REPORT_URL: string;
}
