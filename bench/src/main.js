import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { peakMemory, race } from './measure.js';
import { finders, NOPYCACHE, prunedFinders, removers, starters } from './programs.js';
import { show } from './show.js';
import { countTree, makeTree, writeBytecode } from './tree.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    directory: { type: 'string', default: join(os.tmpdir(), 'nopycache-bench') },
  },
});
const rounds = Number(values.rounds);
const root = values.directory;

if (!fs.existsSync(root)) {
  console.log(`Making a tree in ${root}; a later run takes it again.`);
  makeTree(root);
}
writeBytecode(root);
const { files, directories } = countTree(root);
console.log(
  `${os.cpus()[0]?.model ?? 'unknown processor'} × ${os.cpus().length}, ${os.type()} ${os.release()}, Node.js ${process.version}`,
);
console.log(
  `${files.toLocaleString('en')} files in ${directories.toLocaleString('en')} directories; medians of ${rounds} rounds`,
);

show('Finding bytecode, the same directories for all', race(finders(root), rounds));
show(
  'Finding bytecode, node_modules, .git and virtual environments left out',
  race(prunedFinders(root), rounds),
);
const settled = race(removers(root), rounds, () => {
  writeBytecode(root);
  execFileSync('sync', ['--file-system', root]);
});
show('Removing bytecode that has been on the disk for a while', settled);
const fresh = race(removers(root), rounds, () => {
  writeBytecode(root);
});
show('Removing bytecode that was written a moment ago', fresh);
show('Starting', race(starters, 4 * rounds));

writeBytecode(root);
const scan = peakMemory([
  NOPYCACHE,
  'scan',
  '--include',
  'node_modules,virtual-environments',
  root,
]);
const clean = peakMemory([
  NOPYCACHE,
  'clean',
  '--include',
  'node_modules,virtual-environments',
  root,
]);
console.log(`\nPeak memory: scan ${scan.toFixed(0)} MB, clean ${clean.toFixed(0)} MB`);
