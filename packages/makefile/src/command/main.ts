#!/usr/bin/env node
import { readFileSync } from 'node:fs';

import { runMakeCommand } from './run.js';

const manifest = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { version: string };

process.exitCode = await runMakeCommand(
  {
    name: 'nopycache-make',
    version: manifest.version,
    url: 'https://github.com/nopycache/nopycache/tree/main/packages/makefile#readme',
  },
  process.argv.slice(2),
);
