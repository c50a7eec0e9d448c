import { resolve } from 'node:path';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe } from 'vitest';
import { findWebkit } from '../../tools/find-webkit.ts';
import { createSiteServer } from '../../tools/serve.ts';
import * as scenario from './single-file-scenario.ts';
import type { Profile } from './tab.ts';
import { openScreen, openWebkitProfile, type Screen } from './webkit-profile.ts';

const programs = findWebkit();
const server = createSiteServer(resolve('dist'));

describe('the single file in WebKit', () => {
	let screen: Screen;
	let profile: Profile;
	let site: scenario.Place;
	let file: scenario.Place;
	beforeAll(async () => {
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		screen = await openScreen(programs);
		profile = await openWebkitProfile(programs, screen);
		const { port } = server.address() as AddressInfo;
		site = scenario.openHosted(await profile.openTab(), `http://127.0.0.1:${String(port)}`);
		file = await scenario.openFile(await profile.openTab());
	});
	afterAll(async () => {
		await profile.close();
		screen.close();
		server.closeAllConnections();
		server.close();
	});

	scenario.testBesideSite(() => ({ site, file }));
});
