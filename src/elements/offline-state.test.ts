// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { showBody } from '../../tests/page-body.ts';
import type { OfflineStatus } from '../model/saved-copy/messages.ts';
import type { OfflineFacts } from '../model/saved-copy/view.ts';
import { SavedCopy } from '../saved-copy/saved-copy.ts';

type Facts = Omit<OfflineFacts, 'isBehind'>;

/** The page's side of the saved copy as the element uses it, and how to say that something changed. */
const copy = vi.hoisted(() => ({
	facts: {},
	isCurrent: true,
	isPending: false,
	isRemoved: false,
	isAnswered: false,
	start: vi.fn(() => Promise.resolve()),
	save: vi.fn(),
	install: vi.fn(),
	renew: vi.fn(),
	remove: vi.fn(),
	ask: vi.fn(),
	remind: vi.fn(),
	follow: vi.fn(),
	hear: vi.fn(),
	tell: (): void => undefined,
}));
vi.mock('../saved-copy/saved-copy.ts', () => ({
	SavedCopy: Object.assign(
		function SavedCopy(changed: () => void) {
			copy.tell = changed;
			return copy;
		},
		{ isSupported: true, isInScope: true },
	),
}));
await import('./offline-state.ts');

const container = Object.assign(new EventTarget(), { controller: null as object | null });
const reload = vi.spyOn(location, 'reload').mockReturnValue(undefined);
const nothing: Facts = { isSupported: true, hasFailed: false, active: undefined, waiting: undefined };

function statusOf(state: OfflineStatus['state'], more: Partial<OfflineStatus> = {}): OfflineStatus {
	const counts = { bytes: 1, totalBytes: 2, pages: 0, totalPages: 2 };
	return {
		kind: 'status',
		site: 'bb',
		state,
		...counts,
		date: '2026-11-23',
		isDeclined: false,
		hasOlder: false,
		...more,
	};
}

/** The element on a page, after something is known of the copy. */
function open(facts: Partial<Facts> = {}, html = '<offline-state data-can-remove></offline-state>'): HTMLElement {
	copy.facts = { ...nothing, ...facts };
	showBody(html);
	window.dispatchEvent(new Event('load'));
	copy.tell();
	const element = document.querySelector<HTMLElement>('offline-state');
	if (!element) throw new Error('no element');
	return element;
}

const button = (place: number): HTMLButtonElement | undefined => document.querySelectorAll('button')[place];
const state = (): string | undefined => document.querySelector<HTMLElement>('offline-state')?.dataset['offlineState'];

beforeEach(() => {
	vi.clearAllMocks();
	vi.useFakeTimers();
	container.controller = null;
	Object.assign(copy, { isCurrent: true, isPending: false, isRemoved: false, isAnswered: false });
	Object.assign(SavedCopy, { isSupported: true, isInScope: true });
	Object.defineProperty(navigator, 'serviceWorker', { value: container, configurable: true });
	history.replaceState(null, '', '/');
});
afterEach(() => {
	document.body.replaceChildren();
	vi.useRealTimers();
});

describe('the state of the saved copy', () => {
	test('is shown with what can be done about it', () => {
		open({ active: statusOf('empty') });
		expect([state(), button(0)?.hidden, button(0)?.textContent, button(1)?.hidden]).toEqual([
			'idle',
			false,
			'Save the site (0 kB)',
			true,
		]);
	});
	test('shows how far saving is', () => {
		open({ active: statusOf('saving') });
		const progress = document.querySelector('progress');
		expect([state(), progress?.hidden, button(0)?.hidden]).toEqual(['saving', false, true]);
		expect(progress?.value).toBeGreaterThan(0);
	});
	test.each([
		['can be removed where the page offers it', '<offline-state data-can-remove></offline-state>', false],
		['cannot be removed elsewhere', '<offline-state></offline-state>', true],
	])('that is saved %s', (_, html, isHidden) => {
		open({ active: statusOf('ready') }, html);
		expect([state(), button(1)?.hidden]).toEqual(['ready', isHidden]);
	});
	test.each<[string, object | null]>([
		['in a page that a worker answers', {}],
		['in a page that no worker answers, which says nothing of what is saved', null],
	])('is not guessed while a worker has still to say it, %s', (_, controller) => {
		Object.assign(container, { controller });
		copy.isPending = true;
		open();
		const message = document.querySelector('[role=status]');
		expect([message?.textContent, button(0)?.hidden, button(1)?.hidden]).toEqual(['', true, true]);
		copy.isPending = false;
		copy.facts = { ...nothing, active: statusOf('ready') };
		copy.tell();
		expect(message?.textContent).toBe('saved, as of 2026-11-23.');
	});
	test('stays as it was while another worker has still to say something', () => {
		open({ active: statusOf('ready') });
		copy.isPending = true;
		copy.facts = { ...nothing };
		copy.tell();
		expect([state(), document.querySelector('[role=status]')?.textContent]).toEqual([
			'ready',
			'saved, as of 2026-11-23.',
		]);
	});
	test('is not announced again while it stays the same', () => {
		open({ active: statusOf('ready') });
		const message = document.querySelector('[role=status]');
		const text = message?.firstChild;
		copy.tell();
		expect(message?.firstChild).toBe(text);
	});
	test('is shown where nothing can be saved, and nothing is started', async () => {
		Object.assign(SavedCopy, { isSupported: false });
		open({ isSupported: false });
		await vi.runAllTimersAsync();
		expect(state()).toBe('unsupported');
		expect(copy.start).not.toHaveBeenCalled();
	});
	test('is not looked for above the site, where its worker answers no page', async () => {
		Object.assign(SavedCopy, { isInScope: false });
		open();
		await vi.advanceTimersByTimeAsync(60_000);
		expect([copy.start, copy.ask, copy.remind].map((call) => call.mock.calls.length)).toEqual([0, 0, 0]);
		expect(document.querySelector('offline-state')?.textContent).toBe('');
	});
});

describe('the page', () => {
	test('starts when it has nothing to do, as nobody asked', async () => {
		open();
		expect(copy.start).not.toHaveBeenCalled();
		await vi.advanceTimersByTimeAsync(5000);
		expect(copy.start.mock.calls).toEqual([[false]]);
	});
	test('reminds the workers every three seconds, because a browser may have ended them', async () => {
		open();
		await vi.advanceTimersByTimeAsync(2999);
		expect(copy.remind).not.toHaveBeenCalled();
		await vi.advanceTimersByTimeAsync(3001);
		expect(copy.remind).toHaveBeenCalledTimes(2);
	});
	test('asks for nothing any more once the element is gone', async () => {
		open().remove();
		await vi.advanceTimersByTimeAsync(9000);
		document.dispatchEvent(new Event('visibilitychange'));
		expect(copy.remind).not.toHaveBeenCalled();
		expect(copy.ask).not.toHaveBeenCalled();
	});
	test.each<[string, () => EventTarget]>([
		['visibilitychange', () => document],
		['focus', () => window],
	])('asks for the state again at %s, because what was saved can have been deleted', (name, target) => {
		open();
		target().dispatchEvent(new Event(name));
		expect(copy.ask).toHaveBeenCalledOnce();
	});
	test('asks for nothing while the page is hidden, which may be closing', () => {
		open();
		vi.spyOn(document, 'hidden', 'get').mockReturnValueOnce(true);
		document.dispatchEvent(new Event('visibilitychange'));
		expect(copy.ask).not.toHaveBeenCalled();
	});
	test('says when the browser has installed it', () => {
		open();
		expect(copy.install).not.toHaveBeenCalled();
		window.dispatchEvent(new Event('appinstalled'));
		expect(copy.install).toHaveBeenCalledOnce();
	});
	test('hands on what workers send', () => {
		open();
		const message = new MessageEvent('message', { data: statusOf('ready') });
		container.dispatchEvent(message);
		expect(copy.hear).toHaveBeenCalledWith(message);
	});
});

describe('the buttons', () => {
	test('save where nothing is saved', () => {
		open();
		button(0)?.click();
		expect([copy.save.mock.calls.length, copy.renew.mock.calls.length]).toEqual([1, 0]);
	});
	test('let the newer version answer where it is saved', () => {
		open({ active: statusOf('ready'), waiting: statusOf('ready') });
		button(0)?.click();
		expect([copy.save.mock.calls.length, copy.renew.mock.calls.length]).toEqual([0, 1]);
	});
	test('remove the copy', () => {
		open({ active: statusOf('ready') });
		button(1)?.click();
		expect(copy.remove).toHaveBeenCalledOnce();
	});
});

describe('another worker that takes over', () => {
	const takeOver = () => container.dispatchEvent(new Event('controllerchange'));

	test.each([
		['of this site is followed', true, 1],
		['of a site above it is not followed, and so registers none', false, 0],
	])('%s, and the first one moves no page', (_, isOwn, times) => {
		open();
		Object.assign(copy, { isAnswered: isOwn, isCurrent: false });
		takeOver();
		expect(copy.follow).toHaveBeenCalledTimes(times);
		expect(reload).not.toHaveBeenCalled();
	});
	test('of this site after that of a site above it moves no page', () => {
		container.controller = {};
		open();
		Object.assign(copy, { isAnswered: true, isCurrent: false });
		takeOver();
		expect(reload).not.toHaveBeenCalled();
	});
	test.each([
		[true, 0],
		[false, 1],
	])('of the version of the page: %s, loads the page again %i times', (isCurrent, times) => {
		copy.isAnswered = true;
		open();
		copy.isCurrent = isCurrent;
		takeOver();
		expect(reload).toHaveBeenCalledTimes(times);
	});
	test('and has removed itself before the page could hear of it loads the page again', () => {
		open();
		copy.isRemoved = true;
		copy.tell();
		expect(reload).toHaveBeenCalledOnce();
	});
	test('leaves a page alone in which someone writes, until they are done', () => {
		copy.isAnswered = true;
		open({}, '<offline-state></offline-state><textarea></textarea>');
		const field = document.querySelector('textarea');
		if (field) field.value = 'half a sentence';
		copy.isCurrent = false;
		takeOver();
		expect(reload).not.toHaveBeenCalled();
		expect([state(), button(0)?.textContent]).toEqual(['update', 'Reload']);
		button(0)?.click();
		expect(reload).toHaveBeenCalledOnce();
	});
	test('loads a page again whose field holds what its address says', () => {
		history.replaceState(null, '', '/search?q=consent');
		copy.isAnswered = true;
		open({}, '<offline-state></offline-state><input name="q" value="consent" />');
		copy.isCurrent = false;
		takeOver();
		expect(reload).toHaveBeenCalledOnce();
	});
});
