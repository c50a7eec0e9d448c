/** The one script of every page: what is in it is there before anyone acts, and few pages ask for a second file until then. */
import './site-search.ts';
import './theme-switch.ts';
import './error-decoder.ts';
import './role-choice.ts';
import './copy-button.ts';
import './code-copy.ts';
import { afterPage, loadLater } from './later-elements.ts';

loadLater({
	'address-help': ['start', () => import('./address-help.ts')],
	// A file that is dropped before it is there would be opened by the browser.
	'sign-in-log': ['start', () => import('./sign-in-log.ts')],
	'shared-text': ['load', () => import('./shared-text.ts')],
	'app-install': ['load', () => import('./app-install.ts')],
	'offline-state': ['load', () => import('./offline-state.ts')],
	'shared-codes': ['act', () => import('./shared-codes.ts')],
	'code-filter': ['act', () => import('./code-filter.ts')],
	'code-comparison': ['act', () => import('./code-comparison.ts')],
	'search-page': ['act', () => import('./search-page.ts')],
});

afterPage(() => {
	// Without it, paper has what the screen has.
	import('../page/paper.ts').catch(() => undefined);
});
