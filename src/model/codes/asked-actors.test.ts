import { expect, test } from 'vitest';
import { listAskedActors } from './asked-actors.ts';

test.each([
	['Access Pass must be used for Web Sign In. Contact your admin to get an Access Pass.', ['tenant-admin']],
	[
		"Please check with your organization's system administrators to ensure that they have not blocked it.",
		['tenant-admin'],
	],
	['Please reach out to your tenant-admin to ensure that the names are unique.', ['tenant-admin']],
	['The vendor must remove the role, or the owner of the resource application must allow it.', ['app-developer']],
	['Unable to sign in. Please sign out and sign in again with your identity provider.', ['user']],
	['The user or administrator has not consented to use the application.', []],
	['An administrator of the tenant has set a policy. Please contact {contact} for assistance.', []],
	['A transient error has occurred. Please try again.', []],
])('%s asks %j', (template, actors) => {
	expect(listAskedActors([{ template }])).toEqual(actors);
});
