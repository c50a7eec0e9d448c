import { afterEach } from 'vitest';
import { closePages } from './site.ts';

// Said once for each file, as its worker keeps the modules of the file before.
afterEach(closePages);
