import { addressOf } from './addresses.ts';
import { siteName, siteSummary } from './site.ts';

/** The manifest that makes the site installable, for a site below a base path. */
export function describeManifest(base: string): Record<string, unknown> {
	const to = (path: string): string => addressOf(path, base);
	const icon = (file: string, sizes: string, purpose = 'any') => ({ src: to(file), sizes, type: 'image/png', purpose });
	return {
		id: to('/'),
		name: siteName,
		short_name: siteName,
		description: siteSummary,
		lang: 'en',
		start_url: to('/'),
		scope: to('/'),
		display: 'standalone',
		background_color: '#fdfdfb',
		theme_color: '#0b5d52',
		categories: ['developer tools', 'productivity'],
		icons: [
			{ src: to('/favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
			icon('/icon-192.png', '192x192'),
			icon('/icon-512.png', '512x512'),
			icon('/icon-maskable-512.png', '512x512', 'maskable'),
		],
		shortcuts: [
			{ name: 'Search', url: to('/search'), icons: [icon('/icon-192.png', '192x192')] },
			{ name: 'Decode an error text', url: to('/decode'), icons: [icon('/icon-192.png', '192x192')] },
		],
	};
}

/**
 * How the installed app takes a text that another app shares, for a site whose worker answers this request in the
 * browser; without a worker it would go to the host. It is a POST so that no text is in an address.
 */
export function describeShareTarget(base: string): Record<string, unknown> {
	return {
		action: addressOf('/decode', base),
		method: 'POST',
		enctype: 'multipart/form-data',
		params: { title: 'title', text: 'text', url: 'url' },
	};
}
