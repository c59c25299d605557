import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { dockerfileText } from './dockerfile-text.js';
import { race } from './measure.js';
import { show } from './show.js';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } });
const rounds = Number(values.rounds);
/** Directories with five files each that the command looks at, and one source. */
const SERVICES = 200;

const MANIFEST = fileURLToPath(import.meta.resolve('nopycache/package.json'));
const COMMAND = join(dirname(MANIFEST), 'dist/main.js');
/** The commands exit with 1 where they find something. */
const ANY_EXIT = 'node "$@" || [ $? -eq 1 ]';

const directory = fs.mkdtempSync(join(os.tmpdir(), 'nopycache-bench-'));
try {
  writeRepository();
  process.chdir(directory);
  console.log(
    `${os.cpus()[0]?.model ?? 'unknown processor'} × ${os.cpus().length}, Node.js ${process.version}; medians of ${rounds} rounds`,
  );
  const nothing = { name: 'node -e 0', command: ['node', '-e', '0'] };
  const listing = { name: 'git ls-files', command: ['git', 'ls-files', '--cached', '--others'] };
  show(
    `A repository with ${5 * SERVICES} files to check`,
    race([ours('check'), nothing, listing], rounds),
  );
  show('With nothing staged', race([ours('staged'), nothing], 2 * rounds));
  execFileSync('git', ['add', '--all']);
  show(`With ${5 * SERVICES} files staged`, race([ours('staged', '--no-fix'), nothing], rounds));
  show('Every Python of this machine', race([ours('doctor'), nothing], 3));
} finally {
  fs.rmSync(directory, { recursive: true });
}

/** @param {readonly string[]} args */
function ours(...args) {
  return {
    name: `nopycache ${args.join(' ')}`,
    command: ['sh', '-c', ANY_EXIT, 'sh', COMMAND, ...args],
  };
}

function writeRepository() {
  execFileSync('git', ['init', '--quiet', directory]);
  for (let index = 0; index < SERVICES; index += 1) {
    const service = join(directory, `service-${index}`);
    fs.mkdirSync(service);
    const files = {
      'main.py': '',
      '.gitignore': '__pycache__/\n*.py[co]\n*$py.class\n*.log\nbuild/\n',
      '.dockerignore': '.git\n__pycache__\n',
      Dockerfile: dockerfileText(20 + (index % 40)),
      'package.json': `{ "name": "service-${index}", "scripts": { "start": "python3 main.py" } }\n`,
      Makefile: 'all:\n\techo all\nclean:\n\tfind . -name __pycache__ -exec rm -rf {} +\n',
    };
    for (const [name, text] of Object.entries(files)) fs.writeFileSync(join(service, name), text);
  }
}
