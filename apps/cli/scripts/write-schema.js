import { writeFileSync } from 'node:fs';

import { schema } from '../dist/schema.js';

const path = new URL('../dist/config.schema.json', import.meta.url);
writeFileSync(path, `${JSON.stringify(schema, null, 2)}\n`);
