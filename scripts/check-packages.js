import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT, run } from './setup.js';

// Runs a tool in every package that is published: `node scripts/check-packages.js publint --strict`.
const [tool = '', ...args] = process.argv.slice(2);
for (const directory of publishedPackages()) {
  // The command has no types to look at.
  if (tool === 'attw' && directory.startsWith('apps')) continue;
  run('npx', [tool, ...args], { cwd: join(ROOT, directory), quiet: true });
}

function publishedPackages() {
  return ['packages', 'apps']
    .flatMap((parent) => readdirSync(join(ROOT, parent)).map((name) => join(parent, name)))
    .filter((directory) => {
      const manifest = JSON.parse(readFileSync(join(ROOT, directory, 'package.json'), 'utf8'));
      return manifest.private !== true;
    });
}
