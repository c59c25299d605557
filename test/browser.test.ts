import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';

import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** A package as one script for a page, with nothing of Node in it. */
async function bundle(name: string, globalName: string, file = 'index'): Promise<string> {
  const entry = fileURLToPath(new URL(`../packages/${name}/dist/${file}.js`, import.meta.url));
  const { outputFiles, warnings } = await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName,
    write: false,
  });
  expect(warnings).toEqual([]);
  return outputFiles[0]?.text ?? '';
}

describe('where there is nothing but the language', () => {
  it('what is known about bytecode runs', async () => {
    const script = `${await bundle('core', 'core')}
      [core.bytecodeName('m.cpython-311.pyc', true).stem,
       core.parseHeader(Uint8Array.of(1)).kind,
       core.cachePathFromSource('/a/m.py', 'cpython-313', { platform: 'posix' })].join()`;
    expect(runInNewContext(script, { Uint8Array, DataView })).toBe(
      'm,damaged,/a/__pycache__/m.cpython-313.pyc',
    );
  });

  it('ignore files are checked and formatted', async () => {
    const script = `${await bundle('ignore-files', 'files')}
      const dialect = files.dialectOfPath('.dockerignore');
      [files.check('__pycache__', { dialect })[0].ruleId, files.format(' a ', dialect)].join()`;
    expect(runInNewContext(script, { TextEncoder, URL })).toBe(
      'ignore-files/root-only-pattern,a\n',
    );
  });

  it('project files are checked', async () => {
    const script = `${await bundle('project-files', 'project')}
      const found = project.check('env:\\n  PIP_NO_COMPILE: 1', { kind: 'workflow' });
      found.map(({ range }) => range).join()`;
    expect(runInNewContext(script, { TextDecoder })).toBe('7,24');
  });

  it('targets are added to Makefiles', async () => {
    const script = `${await bundle('makefile', 'makefile')}
      const { kind, edit } = makefile.addTarget('all:\\n');
      [kind, edit.range, edit.text.includes('clean-pyc:')].join()`;
    expect(runInNewContext(script, { TextDecoder })).toBe('added,5,5,true');
  });

  it('findings are shown, and diffs made', async () => {
    const report = `{ tool: { name: 't', version: '1', url: 'u' }, rules: [], files: [{ path: 'a', text: 'é\\n',
      findings: [{ ruleId: 'r', severity: 'error', message: 'm', range: [0, 1] }] }] }`;
    const script = `${await bundle('report', 'report')} ${await bundle('report', 'diff', 'diff/index')}
      const given = ${report};
      [...report.FORMAT_NAMES.map((name) => report.formatters[name](given).includes('a')), report.exitCode(given),
       diff.unifiedDiff('a', 'x', 'y').length > 0].join()`;
    expect(runInNewContext(script, { TextEncoder })).toBe(`${'true,'.repeat(8)}1,true`);
  });

  it('Makefiles are checked', async () => {
    const script = `${await bundle('makefile', 'makefile')}
      makefile.check('c:\\n\\tfind . -name __pycache__ -delete\\n').map(({ ruleId }) => ruleId).join()`;
    expect(runInNewContext(script, { TextDecoder, TextEncoder, URL })).toBe(
      'makefile/not-phony,makefile/fails-on-directories',
    );
  });
});
