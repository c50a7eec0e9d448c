/**
 * What a link to a piece of evidence is called: an issue by its repository and number, a file by its repository,
 * anything else by its host.
 * @example nameEvidence('https://github.com/snok/django-auth-adfs/issues/243') // => 'snok/django-auth-adfs#243'
 */
export function nameEvidence(url: string): string {
	const { hostname, pathname } = new URL(url);
	const [, owner, repository, kind, number] = pathname.split('/');
	if (hostname !== 'github.com' || owner === undefined || repository === undefined)
		return hostname.replace(/^www\./, '');
	const isThread = kind === 'issues' || kind === 'pull' || kind === 'discussions';
	return isThread && number !== undefined ? `${owner}/${repository}#${number}` : `${owner}/${repository}`;
}
