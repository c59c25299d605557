import { applyEdits, fixText } from '@nopycache/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { commandsOf, HAZARD_KINDS, hazardsOf, plainScript, type Hazard } from '../../src/index.js';
import { matchesName, namePattern } from '../../src/cleanup/patterns/name-pattern.js';

const RUNS = Number(process.env['NOPYCACHE_FUZZ_RUNS'] ?? 300);

/** Pieces of which cleanups are made, right and wrong. */
const PIECES = [
  'find',
  '.',
  './',
  'src',
  '"$DIR"',
  '$(pwd)',
  '-name',
  '-iname',
  '-path',
  '"*.pyc"',
  "'*.py[cod]'",
  '*.pyc',
  '"*$py.class"',
  '__pycache__',
  '-type',
  'd',
  'f',
  '-o',
  '-or',
  '-not',
  '!',
  '\\(',
  '\\)',
  '-prune',
  '-delete',
  '-exec',
  'rm',
  '-rf',
  '-f',
  '{}',
  '+',
  '\\;',
  '{rm}',
  '-print0',
  '-empty',
  '-maxdepth',
  '2',
  '|',
  'xargs',
  '-0',
  'grep',
  '-E',
  "'pyc$'",
  '-v',
  '||',
  'true',
  ';',
  '`',
  'sh',
  '-c',
  '"',
  "'",
  '**/__pycache__',
  'git',
  'clean',
  '-fdX',
  'fd',
  '-X',
  '2>/dev/null',
  '-regex',
  "'.*\\.py[co]'",
  '&&',
];

const scripts = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 25 })
  .map((parts) => parts.join(' '));

function hazards(text: string): Hazard[] {
  return hazardsOf([plainScript(text)], { isAboutBytecode: true });
}

describe('hazardsOf', () => {
  it('says something or nothing of any text, inside it, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(scripts, fc.string({ unit: 'binary' })), (text) => {
        for (const { range, fix = [], suggestions = [] } of hazards(text)) {
          expect(text.slice(...range)).not.toBe('');
          const edits = [fix, ...suggestions.map((suggestion) => suggestion.edits)];
          for (const each of edits) expect(() => applyEdits(text, each)).not.toThrow();
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('leaves nothing to fix, and every script as readable as it was', () => {
    fc.assert(
      fc.property(scripts, (text) => {
        const fixed = fixText(text, (each) => withIds(hazards(each)));
        expect(hazards(fixed).filter(({ fix }) => fix !== undefined)).toEqual([]);
        expect(commandsOf(plainScript(fixed)).length).toBe(commandsOf(plainScript(text)).length);
        for (const { suggestions = [] } of hazards(text)) {
          for (const { edits } of suggestions) {
            expect(commandsOf(plainScript(applyEdits(text, edits))).length).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('takes no longer than a script is long', () => {
    const long = 3000;
    for (const text of [
      `find . ${'! '.repeat(long)}-name '*.pyc' -delete`,
      `find . ${'\\( '.repeat(long)}-name '*.pyc'${' \\)'.repeat(long)} -delete`,
      `find . ${"-name '*.pyc' -o ".repeat(long)} -delete`,
      `find . -name '${'*p'.repeat(long)}*.pyc' -delete`,
      `find . | grep -E '${'(a*)*'.repeat(long)}pyc' | xargs rm`,
    ]) {
      // Of the processor's time, as a busy machine makes everything slow.
      const before = process.cpuUsage();
      hazards(text);
      expect(process.cpuUsage(before).user).toBeLessThan(3_000_000);
    }
  });
});

function withIds(all: readonly Hazard[]): (Hazard & { ruleId: string })[] {
  return all.map((hazard) => ({ ...hazard, ruleId: hazard.kind }));
}

it('a pattern matches what a regular expression made of it matches', () => {
  const units = fc.constantFrom('a', 'b', '*', '?', '[ab]', '[!a]', '.');
  const names = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '.', '/'), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(units, { maxLength: 8 }), names, (parts, name) => {
      const text = parts.join('');
      const source = parts.map((part) =>
        part === '*' ? '.*' : part === '?' ? '.' : part === '.' ? '\\.' : part.replace('!', '^'),
      );
      const pattern = namePattern(text);
      expect(pattern && matchesName(pattern, name)).toBe(
        new RegExp(`^${source.join('')}$`).test(name),
      );
    }),
    { numRuns: RUNS * 5 },
  );
});

it('kinds have names of their own', () => {
  expect(new Set(HAZARD_KINDS.map(({ kind }) => kind)).size).toBe(HAZARD_KINDS.length);
});
