#!/usr/bin/env node
import { version } from './version.js';

// A pager or `head` that has seen enough is no error, and no reason to leave half of the work undone.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const [argument, ...others] = process.argv.slice(2);
// A version is asked for by scripts, often, and needs nothing of the rest.
if ((argument === '--version' || argument === '-V') && others.length === 0) {
  process.stdout.write(`${version()}\n`);
} else {
  const { run } = await import('./program.js');
  process.exitCode = await run(process.argv.slice(2), version());
}
