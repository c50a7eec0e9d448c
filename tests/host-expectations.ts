import { request, type IncomingHttpHeaders } from 'node:http';
import { immutable, revalidated, securityHeaders } from '../src/model/site/hosting.ts';

/** What every host must answer to an address. */
export interface ExpectedAnswer {
	/** `GET` when it is left out. */
	readonly method?: string;
	readonly path: string;
	readonly status: number;
	/** The methods that a refusal names. */
	readonly allow?: string;
	/** Where a redirect leads. */
	readonly location?: string;
	readonly caching?: string;
}

/** What no host does with a file; some answer the last one before they look at the address. */
const methods = ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'] as const;

/** Addresses that a host could take for a file at the root. */
function otherForms(file: string): readonly string[] {
	const encoded = `%${file.charCodeAt(0).toString(16)}${file.slice(1)}`;
	return [
		...[`//${file}`, `///${file}`, `/./${file}`, `/codes/../${file}`, `/codes/..//${file}`, `/${file}/`],
		...[`/${encoded}`, `/%2f${file}`, `//${encoded}`, `/codes%2f..%2f${file}`, `/%2e/${file}`],
	];
}

/**
 * Every form of address, below a base path without a slash at its end, with what any host must answer.
 * @param folderPage a page in a folder of its own below another page
 * @param files paths of files that never change
 */
export function expectAnswers(base: string, folderPage: string, files: readonly string[]): readonly ExpectedAnswer[] {
	const page = (path: string) => ({ path: base + path, status: 200, caching: revalidated });
	const alias = (path: string, to: string) => ({ path: base + path, status: 301, location: base + to });
	const missing = (path: string) => ({ path: base + path, status: 404, caching: revalidated });
	const refused = (path: string, method: string) => ({
		...{ path: base + path, method, status: 405 },
		...{ allow: 'GET, HEAD', caching: revalidated },
	});
	const pages = [
		'/',
		'/codes/50058',
		'/codes',
		folderPage,
		'/areas',
		'/decode',
		'/search',
		'/search?q=mfa',
		'/about',
		'/error',
	];
	const worker = ['/favicon.svg', '/codes/50058?from=mail', '/error?code=words', '//codes/50058', '/codes//50058.md'];
	const codes = [
		'/codes/50058/',
		'/codes/50058.html',
		'/codes/AADSTS50058',
		'/codes/aadsts50058',
		'/codes/AADSTS50058/',
		'/AADSTS50058',
		'/aadsts50058',
		'/AadSts50058',
		'/AADSTS-50058',
		'/50058',
		'/50058/',
		'/error?code=50058',
		'/error?code=AADSTS50058',
		'/error/?code=%20aadsts50058%20',
	].map((path) => alias(path, '/codes/50058'));
	const unknown = [
		'/codes/99999999',
		'/codes/AADSTS99999999',
		'/99999999',
		'/error?code=9999999',
		'/codes/words',
		'/nothing',
		'/404',
	];
	const hidden = [
		'/404.html',
		'/_headers',
		'/_redirects',
		'/_nginx.conf',
		'/staticwebapp.config.json',
		'/_astro/no.js',
		...otherForms('_headers'),
		...otherForms('staticwebapp.config.json'),
		...otherForms('404.html'),
		`${'/'.repeat(4000)}a`,
	];
	const outside =
		base === ''
			? []
			: [
					{ path: '/codes/50058', status: 404 },
					{ path: base, status: 301, location: `${base}/` },
				];
	return [
		...[...pages, ...worker].map(page),
		...codes,
		alias('/codes/', '/codes'),
		alias('/codes.html', '/codes'),
		alias(`${folderPage}/`, folderPage),
		alias('/about/', '/about'),
		alias('/codes/50058/?from=mail', '/codes/50058?from=mail'),
		alias('/index.html', '/'),
		alias('/index', '/'),
		...[...unknown, ...hidden].map(missing),
		...methods.flatMap((method) => ['/codes/50058', '/50058', '/nothing'].map((path) => refused(path, method))),
		...outside,
		...files.map((path) => ({ path: base + path, status: 200, caching: immutable })),
	];
}

/** What a host answered. */
export interface Received {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
}

/** Asks a host on this machine, without following redirects or changing the address. */
export function ask(
	port: number,
	path: string,
	headers: Record<string, string> = {},
	method = 'GET',
): Promise<Received> {
	return new Promise((done, fail) => {
		// A connection of its own: a server may be closing one that was kept, when the machine is busy, as it is used again.
		const outgoing = request({ port, host: '127.0.0.1', path, headers, method, agent: false }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('end', () => {
				done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
			});
		});
		outgoing.on('error', fail).end();
	});
}

/** The security headers that every answer must have, under lower-case names. */
export const expectedHeaders: Readonly<Record<string, string>> = Object.fromEntries(
	Object.entries(securityHeaders).map(([name, value]) => [name.toLowerCase(), value]),
);
