import { expect } from 'vitest';
import { countDownloads, expectFailure, expectRetryToSucceed } from './download-scenarios.ts';
import { countComplete, waitForMessage, waitForState } from './reader.ts';
import { search, type Scenario, type Scene } from './scenes.ts';
import { visit, type FaultProfile } from './tab.ts';

/** Less than the small site takes, and more than its first page leaves. */
const littleRoom = 500_000;

async function fillStorage(scene: Scene<FaultProfile>): Promise<void> {
	const { profile, server, site, tab } = scene;
	await profile.fillStorage(tab, littleRoom);
	await tab.goto(`${site}/codes/50058`);
	await expectFailure(scene, 'this browser has no space left for it');
	await profile.freeStorage(tab);
	await expectRetryToSucceed(scene);
	expect(countDownloads(server)).toBe(2);
}

async function endWhileUnpacking({ profile, server, site, tab }: Scene<FaultProfile>): Promise<void> {
	await tab.goto(`${site}/codes/50058`);
	await waitForMessage(tab, /MB, [1-9]\d* of/);
	await profile.endWorkers(site);
	expect(await countComplete(tab)).toBe(0);
	await search(tab);
	await waitForState(tab, 'ready');
	expect(await countComplete(tab)).toBe(1);
	expect(countDownloads(server)).toBe(2);
	server.isCut = true;
	expect(await visit(tab, `${site}/codes/53003`)).toBe(200);
}

/** A browser that has no storage left. */
export const fullStorage: Scenario<FaultProfile> = {
	name: 'saving survives a full storage',
	play: fillStorage,
};

/** A worker that the browser ends; on the whole site, because the small one is unpacked too fast for anything to happen. */
export const endedWorker: Scenario<FaultProfile> = {
	name: 'a worker that is ended while it unpacks is never ready with half a copy, and begins again by itself',
	served: { dist: 'dist', base: '' },
	play: endWhileUnpacking,
};
