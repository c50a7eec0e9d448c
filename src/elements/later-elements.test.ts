// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { showBody } from '../../tests/page-body.ts';
import { waitUntil } from '../../tests/wait-until.ts';
import { loadLater, type LaterElements } from './later-elements.ts';

vi.mock('../page/loading-problem.ts', () => ({
	describeLoadingProblem: (otherwise: string) => Promise.resolve([otherwise]),
}));

/** The elements that were asked for, and the events that they heard. */
let log: string[] = [];
beforeEach(() => {
	log = [];
	vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive');
});
afterEach(() => {
	history.replaceState(null, '', '/');
	vi.restoreAllMocks();
});

/** Defines an element that hears what is done in it. */
function define(name: string): void {
	class Hearing extends HTMLElement {
		connectedCallback(): void {
			for (const type of ['input', 'click'])
				this.addEventListener(type, (event) => log.push(`${event.constructor.name} ${type}`));
		}
	}
	customElements.define(name, Hearing);
}

/** An element that is loaded at a moment; a name can be defined once, so that each test has its own. */
function later(name: string, moment: LaterElements[string][0]): LaterElements {
	const load = async (): Promise<void> => {
		log.push(name);
		await Promise.resolve();
		define(name);
	};
	return { [name]: [moment, load] };
}

function act(type: string): void {
	document.querySelector('button')?.dispatchEvent(new MouseEvent(type, { bubbles: true }));
}

/** Lets what was asked for arrive, if anything was. */
async function settle(): Promise<void> {
	await new Promise((done) => setTimeout(done, 5));
}

describe('an element that some pages have', () => {
	test('is not asked for where it is not', async () => {
		showBody('<p></p>');
		loadLater(later('not-there', 'start'));
		await settle();
		expect(log).toEqual([]);
	});
	test('is asked for once, when someone acts anywhere on the page', async () => {
		showBody('<button></button><of-acts></of-acts>');
		loadLater(later('of-acts', 'act'));
		await settle();
		expect(log).toEqual([]);
		act('pointermove');
		await settle();
		expect(log).toEqual(['of-acts']);
	});
	test('is there at once where the address asks for something', () => {
		history.replaceState(null, '', '/codes?q=50058');
		showBody('<of-address></of-address>');
		loadLater(later('of-address', 'act'));
		expect(log).toEqual(['of-address']);
	});
	test('is there at once where someone has written before the script came', () => {
		showBody('<of-writing><input value="50058" /></of-writing>');
		loadLater(later('of-writing', 'act'));
		expect(log).toEqual(['of-writing']);
	});
	test('is asked for after the page and its first paint', async () => {
		showBody('<after-page></after-page>');
		loadLater(later('after-page', 'load'));
		window.dispatchEvent(new Event('load'));
		expect(log).toEqual([]);
		await waitUntil(() => {
			expect(log).toEqual(['after-page']);
		});
	});
});

describe('what was done before an element was there', () => {
	test('is repeated in it, as an event that does nothing else', async () => {
		showBody('<of-press><button></button></of-press>');
		loadLater(later('of-press', 'act'));
		act('click');
		await waitUntil(() => {
			expect(log).toEqual(['of-press', 'Event click']);
		});
		act('click');
		await settle();
		expect(log.slice(2)).toEqual(['MouseEvent click']);
	});
	test('in an element inside it, which has heard it, is not repeated', async () => {
		showBody('<around-decoder><error-decoder><button></button></error-decoder></around-decoder>');
		loadLater(later('around-decoder', 'start'));
		await settle();
		log = [];
		act('click');
		await settle();
		expect(log).toEqual(['MouseEvent click']);
	});
	test('asks again for what could not be loaded, which was said', async () => {
		showBody('<of-failure><button></button><p role="status"></p></of-failure>');
		const load = vi
			.fn<() => Promise<void>>()
			.mockRejectedValueOnce(new Error('no network'))
			.mockImplementation(async () => {
				await Promise.resolve();
				define('of-failure');
			});
		loadLater({ 'of-failure': ['act', load] });
		act('pointerdown');
		await waitUntil(() => {
			expect(document.querySelector('[role=status]')?.textContent).toContain('could not be loaded');
		});
		act('click');
		await waitUntil(() => {
			expect(log).toContain('Event click');
		});
	});
});
