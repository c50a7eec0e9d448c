import { loadCompared } from '../comparison/load-compared.ts';
import { showComparison } from '../comparison/comparison-view.ts';
import { addressOfCodes, readIds } from '../lists/list-addresses.ts';
import { globalPage, officialPageAddress } from '../model/codes/official-page.ts';
import { findNearestCodes } from '../model/numbers/nearest-codes.ts';
import { addressOf } from '../model/site/addresses.ts';
import { createElement } from '../page/create-element.ts';
import { loadCodeList, loadPages } from '../page/data-files.ts';
import { describeLoadingProblem } from '../page/loading-problem.ts';
import { waitWithWords } from '../page/patience.ts';

/** How many codes are side by side. */
const [fewest, most] = [2, 4] as const;

/** Puts the codes that the address names side by side; its field takes other numbers, and the address follows. */
class CodeComparison extends HTMLElement {
	readonly #stop = new AbortController();

	connectedCallback(): void {
		const { signal } = this.#stop;
		this.querySelector('form')?.addEventListener(
			'submit',
			() => {
				this.#ask();
			},
			{ signal },
		);
		window.addEventListener('popstate', () => void this.#compare(), { signal });
		void this.#compare();
	}

	disconnectedCallback(): void {
		this.#stop.abort();
	}

	/** Compares the numbers of the field; nothing else that is written there gets into the address. */
	#ask(): void {
		const ids = this.querySelector('input')?.value.match(/\d{4,8}/g) ?? [];
		const address = new URL(location.href);
		address.search = `?ids=${[...new Set(ids)].join(',')}`;
		history.pushState(null, '', address);
		void this.#compare();
	}

	async #compare(): Promise<void> {
		const ids = readIds(location.search);
		const isAsked = new URLSearchParams(location.search).has('ids');
		const input = this.querySelector('input');
		if (input && isAsked) input.value = ids.join(', ');
		// What comes above them would move them.
		this.querySelector('[data-examples]')?.toggleAttribute('hidden', isAsked);
		if (!isAsked) {
			this.#show([]);
			return;
		}
		try {
			const shown = await waitWithWords(describe(ids), () => {
				this.querySelector('[data-compared]')?.replaceChildren('Still loading the codes…');
			});
			if (readIds(location.search).join() === ids.join()) this.#show(shown);
		} catch {
			const problem = await describeLoadingProblem(
				'The codes could not be loaded. Check the connection and press Compare.',
			);
			this.#show([createElement('p', {}, ...problem)]);
		}
	}

	#show(content: readonly Node[]): void {
		const place = this.querySelector('[data-compared]');
		place?.replaceChildren(...content);
		place?.toggleAttribute('data-settled', content.length > 0);
		this.querySelector('[data-examples]')?.removeAttribute('hidden');
		const status = this.querySelector('[role=status]');
		if (status) status.textContent = content.find((part) => part instanceof HTMLParagraphElement)?.textContent ?? '';
	}
}

/** Codes side by side, and what is wrong with the numbers. */
async function describe(ids: readonly string[]): Promise<readonly HTMLElement[]> {
	const list = await loadCodeList();
	const known = new Set(list.ids);
	const [wanted, lacking] = [ids.filter((id) => known.has(id)), ids.filter((id) => !known.has(id))];
	const remarks = [...lacking.map((id) => showLacking(id, findNearestCodes(id, list.ids))), ...describeNumber(wanted)];
	if (wanted.length < fewest) return remarks;
	const [codes, areas] = await Promise.all([loadCompared(wanted.slice(0, most)), loadPages()]);
	document.title = `Compare ${codes.map(({ id }) => id).join(', ')} | ${document.title.split(' | ').at(-1) ?? ''}`;
	const nameArea = (area: string): string =>
		areas.find(({ path }) => path === `/areas/${area}`)?.title.replace('Area: ', '') ?? area;
	return [...remarks, ...showComparison(codes, nameArea)];
}

/** That a number has no page here, with the nearest that have one. */
function showLacking(id: string, nearest: readonly string[]): HTMLElement {
	const base = import.meta.env.BASE_URL;
	const links = nearest.flatMap((near) => [createElement('a', { href: addressOf(`/codes/${near}`, base) }, near), ' ']);
	const lookUp = createElement('a', { href: officialPageAddress(globalPage, id) }, `Official look-up of ${id}`);
	return createElement(
		'p',
		{},
		`AADSTS${id} is not documented here. `,
		...(links.length > 0 ? ['Similar codes (not the same error): ', ...links] : []),
		lookUp,
	);
}

/** That there are too few or too many codes, and what helps. */
function describeNumber(wanted: readonly string[]): readonly HTMLElement[] {
	if (wanted.length < fewest)
		return [
			createElement('p', {}, 'A comparison needs at least two codes of this site, as in /compare?ids=50126,50053.'),
		];
	if (wanted.length <= most) return [];
	const all = createElement('a', { href: addressOfCodes(wanted) }, `All ${wanted.length} as a table`);
	return [createElement('p', {}, `Only the first ${most} codes are compared. `, all)];
}

customElements.define('code-comparison', CodeComparison);
