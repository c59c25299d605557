import { Buffer } from 'node:buffer';
import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { race } from './measure.js';
import { NOPYCACHE } from './programs.js';
import { show } from './show.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    entries: { type: 'string', default: '100000' },
    directory: { type: 'string', default: join(os.tmpdir(), 'nopycache-bench-prefix') },
  },
});
const MODULES = 50;
const BYTECODE = Buffer.concat([Buffer.from('a70d0d0a00000000', 'hex'), Buffer.alloc(100)]);
const root = fs.mkdtempSync(`${values.directory}-`);
const sources = join(root, 'sources');
const prefix = join(root, 'prefix');
const packages = Math.ceil(Number(values.entries) / MODULES);

/** Every package’s bytecode in the mirror, and every second package’s sources; the others are gone. */
function fill() {
  for (let at = 0; at < packages; at += 1) {
    const source = join(sources, `s${at % 100}`, `package_${at}`);
    const mirror = join(prefix, source);
    fs.mkdirSync(mirror, { recursive: true });
    if (at % 2 === 0) fs.mkdirSync(source, { recursive: true });
    for (let module = 0; module < MODULES; module += 1) {
      fs.writeFileSync(join(mirror, `module_${module}.cpython-311.pyc`), BYTECODE);
      if (at % 2 === 0) fs.writeFileSync(join(source, `module_${module}.py`), '');
    }
  }
}

/** What a person would write for it: a test for each source, by the shell itself, and their names. */
const BY_HAND = `
find "$1" -type f -name '*.cpython-311.pyc' | while IFS= read -r cached; do
  source="\${cached#"$1"}"
  [ -e "\${source%.cpython-311.pyc}.py" ] || printf '%s\\0' "$cached"
done`;

const gc = [process.execPath, NOPYCACHE, 'prefix', 'gc', '--python', '3.11', prefix];
try {
  fill();
  console.log(
    `${(packages * MODULES).toLocaleString('en')} entries, half of them without a source`,
  );
  show(
    'Finding what has no source any more',
    race(
      [
        { name: 'nopycache prefix gc --dry-run', command: [...gc, '--dry-run'] },
        {
          name: 'find, without asking',
          command: ['find', prefix, '-type', 'f'],
        },
        { name: 'find, [ -e ] in sh', command: ['sh', '-c', BY_HAND, 'sh', prefix] },
      ],
      Number(values.rounds),
    ),
  );
  show(
    'Removing it',
    race(
      [
        { name: 'nopycache prefix gc', command: gc },
        {
          name: 'find, [ -e ] in sh, xargs rm',
          command: ['sh', '-c', `${BY_HAND} | xargs -0 rm -f`, 'sh', prefix],
        },
      ],
      Number(values.rounds),
      fill,
    ),
  );
} finally {
  fs.rmSync(root, { recursive: true, force: true });
}
