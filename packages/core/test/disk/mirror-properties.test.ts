import fs from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';
import { pyc, temporaryDirectory, writeTree } from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { scanMirror, sweep } from '../../src/disk/index.js';

const STEMS = ['m', 'a.b', 'é', 'opt-1', ' x', '__init__'];
const FOLDERS = ['', 'p/', 'p/q/', 'node_modules/', 'p/__pycache__/'];
const ENDINGS = [
  '.cpython-311.pyc',
  '.cpython-312.opt-1.pyc',
  '.pypy310.pyc',
  '.cpython-311-pytest-8.0.0.pyc',
  '.cpython-311.pyc.12345',
  '.pyc',
  '.pyo',
  '.py',
  '.txt',
  '.v2.pyc',
  'cpython-311.pyc',
];

const name = fc.tuple(
  fc.constantFrom(...FOLDERS),
  fc.constantFrom(...STEMS),
  fc.constantFrom(...ENDINGS),
);
const sources = fc.uniqueArray(
  fc.tuple(
    fc.constantFrom(...FOLDERS),
    fc.constantFrom(...STEMS),
    fc.constantFrom('.py', '.pyw', ''),
  ),
  { selector: (parts) => parts.join(''), maxLength: 12 },
);

/** What is to go, told from names alone, slowly: importlib's own, without a source or of an interpreter not in use. */
function isDead(
  [folder, stem, ending]: readonly [string, string, string],
  exists: (path: string) => boolean,
): boolean {
  if (folder.includes('__pycache__')) return false;
  if (['.pyc', '.pyo', '.py', '.txt', '.v2.pyc'].includes(ending)) return false;
  if (ending.endsWith('.12345')) return true;
  if (ending === 'cpython-311.pyc') return !stem.includes('.') && !exists(folder + stem);
  if (!exists(`${folder}${stem}.py`) && !exists(`${folder}${stem}.pyw`)) return true;
  return ending === '.pypy310.pyc';
}

describe.runIf(process.platform !== 'win32')('any mirror', () => {
  it('loses exactly what is dead, and no directory in which something stays', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(name, { selector: (parts) => parts.join(''), maxLength: 25 }),
        sources,
        async (names, existing) => {
          const source = temporaryDirectory();
          const prefix = temporaryDirectory();
          try {
            const tree = Object.fromEntries(existing.map((parts) => [parts.join(''), '']));
            writeTree(source.path, tree);
            const mirror = join(prefix.path, source.path);
            writeTree(mirror, Object.fromEntries(names.map((parts) => [parts.join(''), pyc()])));
            const keepInterpreters = ['cpython-3.11', 'cpython-3.12'];
            const plan = await scanMirror([prefix.path], { threads: 1, keepInterpreters });
            const { outcomes } = await sweep(plan);
            expect(outcomes.filter(({ outcome }) => outcome !== 'removed')).toEqual([]);
            const exists = (path: string): boolean => path in tree;
            for (const parts of names) {
              const path = parts.join('');
              expect([path, fs.existsSync(join(mirror, path))]).toEqual([
                path,
                !isDead(parts, exists),
              ]);
            }
            if (names.length > 0 && names.every((parts) => isDead(parts, exists))) {
              expect(fs.readdirSync(prefix.path)).toEqual([]);
            }
          } finally {
            source.remove();
            prefix.remove();
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
