import { icons as lucide } from '@iconify-json/lucide/icons.json';
import type { Actor, Kind, Retry } from '../schema/code-values.ts';

/** The drawings of the site, all of one family (Lucide, ISC), as markup without their outer element. */
export const icons = {
	search: shapesOf('search'),
	/** A screen, as one path, so that a script changes it by one attribute; after Lucide's `monitor`. */
	theme: '<path d="M3 4h18v13H3zM8 21h8m-4-4v4"/>',
} as const;

/** The drawing beside each kind of code. */
export const kindIcons = {
	failure: shapesOf('circle-alert'),
	interrupt: shapesOf('circle-pause'),
	expected: shapesOf('user-round-check'),
	transient: shapesOf('timer'),
	internal: shapesOf('cpu'),
} as const satisfies Record<Kind, string>;

/** The drawing beside each actor. */
export const actorIcons = {
	user: shapesOf('user'),
	helpdesk: shapesOf('headset'),
	'tenant-admin': shapesOf('shield-check'),
	'app-developer': shapesOf('code-xml'),
	'idp-admin': shapesOf('network'),
	'on-prem-admin': shapesOf('server'),
	microsoft: shapesOf('cloud'),
} as const satisfies Record<Actor, string>;

/** The drawing beside each advice on retrying. */
export const retryIcons = {
	never: shapesOf('ban'),
	interactive: shapesOf('log-in'),
	'after-fix': shapesOf('wrench'),
	backoff: shapesOf('hourglass'),
	automatic: shapesOf('circle-check'),
} as const satisfies Record<Retry, string>;

/** The shapes of a drawing, without the attributes that `Icon.astro` sets once for all of them. */
function shapesOf(name: keyof typeof lucide): string {
	return lucide[name].body.replace(
		/<\/?g[^>]*>| (?:fill|stroke|stroke-linecap|stroke-linejoin|stroke-width)="[^"]*"/g,
		'',
	);
}
