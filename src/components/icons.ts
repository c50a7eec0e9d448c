import ban from 'lucide-static/icons/ban.svg?raw';
import circleAlert from 'lucide-static/icons/circle-alert.svg?raw';
import circleCheck from 'lucide-static/icons/circle-check.svg?raw';
import circlePause from 'lucide-static/icons/circle-pause.svg?raw';
import cloud from 'lucide-static/icons/cloud.svg?raw';
import codeXml from 'lucide-static/icons/code-xml.svg?raw';
import cpu from 'lucide-static/icons/cpu.svg?raw';
import headset from 'lucide-static/icons/headset.svg?raw';
import hourglass from 'lucide-static/icons/hourglass.svg?raw';
import logIn from 'lucide-static/icons/log-in.svg?raw';
import network from 'lucide-static/icons/network.svg?raw';
import search from 'lucide-static/icons/search.svg?raw';
import server from 'lucide-static/icons/server.svg?raw';
import shieldCheck from 'lucide-static/icons/shield-check.svg?raw';
import sun from 'lucide-static/icons/sun.svg?raw';
import timer from 'lucide-static/icons/timer.svg?raw';
import user from 'lucide-static/icons/user.svg?raw';
import userRoundCheck from 'lucide-static/icons/user-round-check.svg?raw';
import wrench from 'lucide-static/icons/wrench.svg?raw';
import type { Actor, Kind, Retry } from '../schema/code-values.ts';

/** The drawings of the site, all of one family (Lucide, ISC), as markup without their outer element. */
export const icons = {
	search: inner(search),
	theme: inner(sun),
} as const;

/** The drawing beside each kind of code. */
export const kindIcons = {
	failure: inner(circleAlert),
	interrupt: inner(circlePause),
	expected: inner(userRoundCheck),
	transient: inner(timer),
	internal: inner(cpu),
} as const satisfies Record<Kind, string>;

/** The drawing beside each actor. */
export const actorIcons = {
	user: inner(user),
	helpdesk: inner(headset),
	'tenant-admin': inner(shieldCheck),
	'app-developer': inner(codeXml),
	'idp-admin': inner(network),
	'on-prem-admin': inner(server),
	microsoft: inner(cloud),
} as const satisfies Record<Actor, string>;

/** The drawing beside each advice on retrying. */
export const retryIcons = {
	never: inner(ban),
	interactive: inner(logIn),
	'after-fix': inner(wrench),
	backoff: inner(hourglass),
	automatic: inner(circleCheck),
} as const satisfies Record<Retry, string>;

/** The content of the outer element of an SVG file, with white space collapsed. */
function inner(svg: string): string {
	return svg
		.replace(/^[\s\S]*?<svg[^>]*>/, '')
		.replace('</svg>', '')
		.replace(/\s+/g, ' ')
		.replace(/ \/>/g, '/>')
		.trim();
}
