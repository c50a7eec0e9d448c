import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

/** What this test reads of a workflow. */
interface Workflow {
	readonly on: Readonly<Record<string, unknown>>;
	readonly permissions?: Readonly<Record<string, string>>;
	readonly jobs: Readonly<
		Record<string, { readonly 'timeout-minutes'?: number; readonly steps: readonly { readonly uses?: string }[] }>
	>;
}

const folder = '.github/workflows';
const workflows = readdirSync(folder).map((name) => ({
	name,
	workflow: parse(readFileSync(`${folder}/${name}`, 'utf8')) as Workflow,
}));

describe.each(workflows)('the workflow $name', ({ name, workflow }) => {
	const jobs = Object.values(workflow.jobs);

	test('may only read, unless a job says otherwise', () => {
		expect(workflow.permissions).toEqual({ contents: 'read' });
	});
	test('ends each job in time', () => {
		expect(jobs.filter((job) => job['timeout-minutes'] === undefined)).toEqual([]);
	});
	test('pins its actions by their full hash', () => {
		const used = jobs.flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
		expect(used.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
	});
	test('of upkeep runs on a schedule and blocks no pull request', () => {
		if (name === 'ci.yml') return;
		expect(Object.keys(workflow.on)).not.toContain('pull_request');
	});
});
