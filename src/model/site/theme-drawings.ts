/**
 * The drawing of each theme as one path, so that a script changes it by one attribute: a screen, a sun, a moon. After
 * Lucide's `monitor`, `sun` and `moon` (ISC).
 */
export const themeDrawings = {
	system: 'M4 3h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2M8 21h8m-4-4v4',
	light:
		'M12 8a4 4 0 1 0 0 8 4 4 0 1 0 0-8M12 2v2m0 16v2M4.9 4.9l1.4 1.4m11.4 11.4 1.4 1.4M2 12h2m16 0h2M6.3 17.7l-1.4 1.4M19.1 4.9l-1.4 1.4',
	dark: 'M21 12.8A9 9 0 1 1 11.2 3 7 7 0 0 0 21 12.8',
} as const;
