import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeSingleFile } from '../integrations/single-file/write-single-file.ts';

/** Where the file is written. */
const folder = 'single-file';

const file = await writeSingleFile('dist');
const path = join(folder, 'entra-error-reference.html');
await mkdir(folder, { recursive: true });
await writeFile(path, file);
console.log(`${path}: ${file.length.toLocaleString('en')} bytes`);
