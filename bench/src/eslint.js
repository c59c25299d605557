import os from 'node:os';
import { parseArgs } from 'node:util';

import json from '@eslint/json';
import nopycache from '@nopycache/eslint-plugin';
import { Linter } from 'eslint';

import { median } from './measure.js';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } });
const rounds = Number(values.rounds);
/** How many files of each kind are linted in a round, all different. */
const FILES = 100;
/** About as many characters as each file has. */
const SIZE = 2_000;

/** @type {readonly import('eslint').Linter.Config[]} */
const OURS = nopycache.configs.recommended;
/** @type {readonly import('eslint').Linter.Config[]} */
const ITS = [
  {
    files: ['**/*.json'],
    plugins: { json },
    language: 'json/json',
    rules: json.configs.recommended.rules,
  },
];

/** @type {readonly [filename: string, config: readonly import('eslint').Linter.Config[], line: (n: number) => string, head?: string][]} */
const KINDS = [
  ['a.json', ITS, (n) => `  "name-${n}": ["a", ${n}, true],\n`],
  [
    'sub/.gitignore',
    OURS,
    (n) => (n % 5 === 0 ? `# section ${n}\n` : `build-${n}/*.o\n`),
    '__pycache__/\n*.py[co]\n*$py.class\n',
  ],
  ['Dockerfile', OURS, (n) => `RUN python -m tool${n} --out /srv/${n}\n`, 'FROM python:3.13\n'],
  ['Makefile', OURS, (n) => `target${n}: source${n}\n\techo ${n} > $@\n`],
  [
    'a.js',
    OURS,
    (n) => `export const f${n} = (a) => a.spawn(g(${n}), { env: a.env });\n`,
    "import { spawn } from 'node:child_process';\n",
  ],
];

console.log(
  `${os.cpus()[0]?.model ?? 'unknown processor'} × ${os.cpus().length}, Node.js ${process.version}; medians of ${rounds} rounds`,
);
console.log(`\nLinting a file of ${SIZE} characters\nfile            milliseconds   of JSON’s`);
const taken = KINDS.map((kind) => ({ kind, times: /** @type {number[]} */ ([]) }));
for (let round = 0; round <= rounds; round++) {
  for (const { kind, times } of taken) {
    const time = lintAll(kind);
    // The first round is for the compiler.
    if (round > 0) times.push(time);
  }
}
const peer = median(taken[0]?.times ?? []);
for (const {
  kind: [filename],
  times,
} of taken) {
  const time = median(times);
  console.log(
    `${filename.padEnd(16)}${time.toFixed(2).padStart(12)}${(time / peer).toFixed(2).padStart(12)}`,
  );
}

/**
 * @param {(typeof KINDS)[number]} kind
 * @returns {number} milliseconds a file
 */
function lintAll([filename, config, line, head = '']) {
  const texts = Array.from({ length: FILES }, (_, file) => textOf(line, head, file, filename));
  const linter = new Linter();
  const start = performance.now();
  for (const text of texts) linter.verify(text, [...config], { filename });
  return (performance.now() - start) / FILES;
}

/**
 * @param {(n: number) => string} line
 * @param {string} head
 * @param {number} file
 * @param {string} filename
 */
function textOf(line, head, file, filename) {
  let text = head;
  for (let n = 1000 * file; text.length < SIZE; n++) text += line(n);
  return filename.endsWith('.json') ? `{\n${text}  "last": 1\n}\n` : text;
}
