import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findNginx } from '../../tools/find-nginx.ts';

/** A real nginx that serves a built site with the shipped configuration. */
export interface RunningNginx {
	readonly port: number;
	readonly stop: () => Promise<void>;
}

/** Starts nginx with `deploy/nginx.conf`, in which only the folder, the port and the places of its own files change. */
export async function startNginx(dist: string): Promise<RunningNginx> {
	const folder = mkdtempSync(join(tmpdir(), 'nginx-test-'));
	const root = join(folder, 'html');
	mkdirSync(root);
	cpSync(resolve(dist), root, { recursive: true });
	const port = await findFreePort();
	const shipped = readFileSync('deploy/nginx.conf', 'utf8');
	const configuration = shipped
		.replaceAll('/tmp/nginx', join(folder, 'nginx'))
		.replaceAll('/usr/share/nginx/html', root)
		.replace('listen 8080;', `listen 127.0.0.1:${port};`);
	// Without a user of its own nginx, started as root, could not read a folder that only root may enter.
	const user = process.getuid?.() === 0 ? 'user root;\n' : '';
	writeFileSync(join(folder, 'nginx.conf'), user + configuration);
	const words = ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'];
	const running = spawn(findNginx(), words, { stdio: ['ignore', 'ignore', 'pipe'] });
	let complaint = '';
	running.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
	await waitForPort(port, () => complaint);
	return {
		port,
		stop: () =>
			new Promise((done) => {
				running.once('exit', () => {
					done();
				});
				running.kill('SIGQUIT');
			}),
	};
}

async function waitForPort(port: number, complaint: () => string): Promise<void> {
	for (let attempt = 0; attempt < 100; attempt += 1) {
		const isUp = await fetch(`http://127.0.0.1:${port}/`).then(
			() => true,
			() => false,
		);
		if (isUp) return;
		await new Promise((done) => setTimeout(done, 50));
	}
	throw new Error(`nginx did not start: ${complaint()}`);
}

function findFreePort(): Promise<number> {
	return new Promise((done) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => {
				done(port);
			});
		});
	});
}
