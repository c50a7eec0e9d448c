import { expect, test } from 'vitest';
import { nameEvidence } from './evidence-name.ts';

test.each([
	['https://github.com/snok/django-auth-adfs/issues/243', 'snok/django-auth-adfs#243'],
	['https://github.com/grafana/grafana/pull/12?x=1#issuecomment-1', 'grafana/grafana#12'],
	['https://github.com/orgs/community/discussions/5', 'orgs/community#5'],
	['https://github.com/MicrosoftDocs/entra-docs/blob/main/docs/a.md', 'MicrosoftDocs/entra-docs'],
	['https://github.com/microsoft', 'github.com'],
	['https://learn.microsoft.com/en-us/answers/questions/1', 'learn.microsoft.com'],
	['https://www.example.com/', 'example.com'],
])('%s is called %s', (url, name) => {
	expect(nameEvidence(url)).toBe(name);
});
