#!/usr/bin/env node
import { readFileSync } from 'node:fs';

import { runCheckCommand } from '@nopycache/check-command';

import { dockerfilePlace } from '../place/dockerfile-place.js';

const manifest = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { version: string };

process.exitCode = await runCheckCommand(
  {
    tool: {
      name: 'nopycache-dockerfile',
      version: manifest.version,
      url: 'https://github.com/nopycache/nopycache/tree/main/packages/dockerfile#readme',
    },
    place: dockerfilePlace,
    summary: 'Finds what Dockerfiles do about Python’s bytecode that is not what they seem to do.',
    files:
      'Of directories and globs, Dockerfile*, *.dockerfile and Containerfile* are checked, by their names.',
  },
  process.argv.slice(2),
);
