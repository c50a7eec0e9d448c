import { icons as lucide } from '@iconify-json/lucide/icons.json';
import type { Actor, Kind, Retry } from '../schema/code-values.ts';

/** The drawings of the site, all of one family (Lucide, ISC), as markup without their outer element. */
export const icons = {
	search: read('search'),
	theme: read('sun'),
} as const;

/** The drawing beside each kind of code. */
export const kindIcons = {
	failure: read('circle-alert'),
	interrupt: read('circle-pause'),
	expected: read('user-round-check'),
	transient: read('timer'),
	internal: read('cpu'),
} as const satisfies Record<Kind, string>;

/** The drawing beside each actor. */
export const actorIcons = {
	user: read('user'),
	helpdesk: read('headset'),
	'tenant-admin': read('shield-check'),
	'app-developer': read('code-xml'),
	'idp-admin': read('network'),
	'on-prem-admin': read('server'),
	microsoft: read('cloud'),
} as const satisfies Record<Actor, string>;

/** The drawing beside each advice on retrying. */
export const retryIcons = {
	never: read('ban'),
	interactive: read('log-in'),
	'after-fix': read('wrench'),
	backoff: read('hourglass'),
	automatic: read('circle-check'),
} as const satisfies Record<Retry, string>;

/** The shapes of a drawing, without the attributes that `Icon.astro` sets once for all of them. */
function read(name: keyof typeof lucide): string {
	return lucide[name].body.replace(
		/<\/?g[^>]*>| (?:fill|stroke|stroke-linecap|stroke-linejoin|stroke-width)="[^"]*"/g,
		'',
	);
}
