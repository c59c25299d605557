import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { DIALECTS, check } from '@nopycache/ignore-files';

import { race } from './measure.js';
import { show } from './show.js';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } });
const rounds = Number(values.rounds);
/** Of 8 to 107 lines, as GitHub's templates are. */
const FILES = 300;

const PRETTIER = fileURLToPath(import.meta.resolve('prettier/bin/prettier.cjs'));
const OURS = fileURLToPath(import.meta.resolve('@nopycache/prettier-plugin'));
const SHELL = fileURLToPath(import.meta.resolve('prettier-plugin-sh'));
const TRIVIAL = fileURLToPath(new URL('trivial-plugin.js', import.meta.url));
const FORMAT_ALL = fileURLToPath(new URL('format-all.js', import.meta.url));

const directory = fs.mkdtempSync(join(os.tmpdir(), 'nopycache-bench-'));
try {
  for (let index = 0; index < FILES; index++) {
    fs.mkdirSync(join(directory, `p${index}`));
    fs.writeFileSync(
      join(directory, `p${index}`, '.gitignore'),
      ignoreText(8 + ((37 * index) % 100)),
    );
  }
  console.log(
    `${os.cpus()[0]?.model ?? 'unknown processor'} × ${os.cpus().length}, Node.js ${process.version}; medians of ${rounds} rounds`,
  );
  show(
    'Formatting one .gitignore',
    race(formatters([join(directory, 'p1/.gitignore')]), 2 * rounds),
  );
  const all = [join(directory, '*/.gitignore')];
  show(`Formatting ${FILES}, with Prettier’s command`, race(formatters(all), rounds));
  show(
    `Formatting ${FILES}, in one process that has formatted before`,
    race(callers(directory, true), rounds),
  );
  show(
    `Formatting ${FILES}, with Prettier’s API, the whole process`,
    race(callers(directory, false), rounds),
  );
} finally {
  fs.rmSync(directory, { recursive: true });
}

console.log('\nChecking a .gitignore\nlines      milliseconds  a line (µs)');
for (const lines of [1_000, 10_000, 100_000]) {
  const text = ignoreText(lines);
  const start = performance.now();
  check(text, { dialect: DIALECTS.git });
  const taken = performance.now() - start;
  console.log(
    `${String(lines).padEnd(11)}${taken.toFixed(0).padStart(12)}${((1_000 * taken) / lines).toFixed(1).padStart(13)}`,
  );
}

/**
 * @param {readonly string[]} files
 * @returns {import('./measure.js').Program[]}
 */
function formatters(files) {
  return [
    { name: 'our plugin', command: command(OURS, files) },
    { name: 'prettier-plugin-sh', command: command(SHELL, files) },
    { name: 'a plugin that does nothing', command: command(TRIVIAL, files) },
  ];
}

/**
 * @param {string} files
 * @param {boolean} printsSeconds whether only the formatting counts
 * @returns {import('./measure.js').Program[]}
 */
function callers(files, printsSeconds) {
  const plugins = [
    ['our plugin', OURS],
    ['prettier-plugin-sh', SHELL],
    ['a plugin that does nothing', TRIVIAL],
  ];
  return plugins.map(([name = '', plugin = '']) => ({
    name,
    command: [process.execPath, FORMAT_ALL, plugin, files],
    printsSeconds,
  }));
}

/**
 * @param {string} plugin
 * @param {readonly string[]} files
 */
function command(plugin, files) {
  return [process.execPath, PRETTIER, '--no-config', '--plugin', plugin, ...files];
}

/**
 * A file that both plugins take: comments, blank lines, names, wildcards and negations.
 *
 * @param {number} lines
 */
function ignoreText(lines) {
  /** @param {number} index */
  const line = (index) => {
    if (index % 12 === 0) return '';
    if (index % 12 === 1) return `# section ${index}`;
    if (index % 12 === 7) return `!keep${index}/*.txt`;
    return index % 3 === 0 ? `build${index}/` : `*.ext${index}`;
  };
  return `${Array.from({ length: lines }, (_, index) => line(index)).join('\n')}\n`;
}
