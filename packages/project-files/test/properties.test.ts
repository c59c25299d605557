import { applyEdits, fixText, type Finding } from '@nopycache/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { check, PROJECT_FILE_KINDS, rules, type ProjectFileKind } from '../src/index.js';

const RUNS = { numRuns: Number(process.env['NOPYCACHE_FUZZ_RUNS'] ?? 150) };

/** Lines that make files of every kind, right or wrong. */
const PIECES = [
  'env:\n',
  'services:\n  a:\n    environment:\n',
  'jobs:\n  a:\n    steps:\n',
  '      - run: |\n',
  '          find . -name "*.pyc" -delete\n',
  '      - run: python -I x.py\n',
  '      - { run: "pip install x", env: { PYTHONDONTWRITEBYTECODE: 1 } }\n',
  '      - PYTHONDONTWRITEBYTECODE=False\n',
  '      PYTHONDONTWRITEBYTECODE: no\n',
  '  PYTHONDONTWRITEBYTECODE: ""\n',
  '  PIP_NO_COMPILE: &a 1\n',
  '  PIP_COMPILE: 1\n',
  '      PYTHON_DONTWRITEBYTECODE: 1\n',
  '"PIP_COMPILE": "1", "PYTHON_PYCACHE_PREFIX": "x",',
  '  <<: *a\n',
  '  PYTHONPYCACHEPREFIX: *a\n',
  'PYTHON_DONT_WRITE_BYTECODE=1\n',
  'export PYTHONDONTWRITEBYTECODE="no"\n',
  '[testenv]\n',
  'setenv =\n',
  '    PYTHONDONTWRITEBYTECODE = off # x\n',
  '{ "scripts": {',
  '"a": "PYTHONDONTWRITEBYTECODE=no python \\"x\\" \\u0061",',
  '"b": "rimraf **/__pycache__ && find . -name \'*.pyc\' | xargs rm"',
  '} }',
  '"containerEnv": { "PYTHONPYCACHEPREFIX": "~/x", "PIP_NO_COMPILE": "1" },',
  '"files": ["src", "lib"],',
  '# nopycache ignore=falsy-text-enables -- x\n',
  '// nopycache file ignore=no-globstar\n',
  '${{ x }}',
  '"',
  "'",
  '\t',
  '\ufeff',
  '{',
  ']',
  '---\n',
  '[tool.poe.env]\n',
  '[tool.poe.tasks]\n',
  '[tool.hatch.envs.default.scripts]\n',
  '[[tool.cibuildwheel.overrides]]\nenvironment = "PIP_NO_COMPILE=1 A=\\"b\\""\n',
  '[tool.tox]\nlegacy_tox_ini = """\n[testenv]\nsetenv =\n  PYTHONDONTWRITEBYTECODE = no\n"""\n',
  '[tool.setuptools]\npackage-data = { a = ["**/*.pyc"] }\n',
  '[tool.pytest_env]\nPYTHONDONTWRITEBYTECODE = false\n',
  'PYTHONDONTWRITEBYTECODE = "no"\n',
  "PYTHON_PYCACHE_PREFIX = '~/x'\n",
  'clean = "find . -name \\u0022*.pyc\\u0022 -delete"\n',
  "shell = '''\nPYTHONDONTWRITEBYTECODE=no python -I x\nfind . -name *.pyc | xargs rm\n'''\n",
  'a.shell = """find . -name \\\n  __pycache__ -exec rm -rf {} \\\\; """\n',
] as const;

const texts = fc
  .tuple(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), fc.constantFrom('\n', '\r\n'))
  .map(([pieces, eol]) => pieces.join('').replaceAll('\n', eol));

const pythonDirectories = ['src', 'lib/a', ''];

function found(text: string, kind: ProjectFileKind): Finding[] {
  return check(text, { kind, rules, pythonDirectories });
}

/** Whether an edit lies in the text. */
function fits(text: string, [start, end]: readonly [number, number]): boolean {
  return 0 <= start && start <= end && end <= text.length;
}

describe.each(PROJECT_FILE_KINDS)('%s', (kind) => {
  it('never throws; everything lies in the text; fixes are final', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const findings = found(text, kind);
        for (const { range, fix = [], suggestions = [] } of findings) {
          expect(fits(text, range)).toBe(true);
          applyEdits(text, fix);
          for (const { edits } of suggestions) applyEdits(text, edits);
        }
        const fixed = fixText(text, (each) => found(each, kind));
        expect(found(fixed, kind).filter(({ fix }) => fix !== undefined)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('what can be read can be read after each fix and suggestion', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const findings = found(text, kind);
        if (findings.some(({ ruleId }) => ruleId.endsWith('/unreadable'))) return;
        for (const { fix, suggestions = [] } of findings) {
          const all = [
            ...(fix === undefined ? [] : [fix]),
            ...suggestions.map(({ edits }) => edits),
          ];
          for (const edits of all) {
            const ids = found(applyEdits(text, edits), kind).map(({ ruleId }) => ruleId);
            expect(ids).not.toContain('project-files/unreadable');
          }
        }
      }),
      RUNS,
    );
  });
});
