import { watchLinks } from './links.ts';
import { startNavigation } from './navigate.ts';
import './offline-state.ts';

// What the pages' scripts load; what is about the saved copy and the installed app has no sense here.
import.meta.glob(
	['../elements/*.ts', '!../elements/*.test.ts', '!../elements/{offline-state,app-install,shared-text}.ts'],
	{ eager: true },
);

addEventListener('DOMContentLoaded', () => {
	watchLinks();
	startNavigation();
});
