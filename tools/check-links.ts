import { readContent } from '../integrations/content-file.ts';
import { checkLinks } from './links/check-link.ts';
import { listLinks } from './links/list-links.ts';
import { reportLinks } from './links/report.ts';

/** `npm run links` asks for every source of the content, a few at a time. Exit status 1 when a page is gone. */
const files = listLinks(readContent('content').filter(({ path }) => /\.md$|other-codes|detections/.test(path)));
const checked = await checkLinks([...files.keys()], { atOnce: 4, timeout: 20_000 });
console.log(reportLinks(checked, files));
process.exitCode = checked.some(({ state }) => state === 'gone') ? 1 : 0;
