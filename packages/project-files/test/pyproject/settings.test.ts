import { applyEdits } from '@nopycache/core';
import { describe, expect, it } from 'vitest';

import { check, rules } from '../../src/index.js';

/** What is marked, and what the first suggestion makes of the whole; by one rule, or by all. */
function told(text: string, name?: string): [string, string | undefined][] {
  const only = name === undefined ? rules : rules.filter(({ id }) => id.endsWith(`/${name}`));
  return check(text, { kind: 'pyproject', rules: only }).map(({ range, fix, suggestions }) => {
    const edits = fix ?? suggestions?.[0]?.edits;
    return [text.slice(...range), edits && applyEdits(text, edits)];
  });
}

describe('falsy-text-enables', () => {
  it.each([
    ['[tool.tox.env_run_base]', 'set_env = { PYTHONDONTWRITEBYTECODE = "no" }'],
    ['[tool.tox.env_run_base.set_env]', "PYTHONDONTWRITEBYTECODE = 'no' # why"],
    ['[tool.tox.env.py312]', 'set_env.PYTHONDONTWRITEBYTECODE = "no"'],
    ['[tool.tox.env_run_base]', 'set_env = [{ A = "1" }, { "PYTHONDONTWRITEBYTECODE" = "no" }]'],
    [
      '[tool.tox.env_run_base.set_env]',
      'PYTHONDONTWRITEBYTECODE = { value = "no", marker = "sys_platform == \'linux\'" }',
    ],
    ['[tool.hatch.envs.default.env-vars]', 'PYTHONDONTWRITEBYTECODE = "no"'],
    ['[tool.hatch.envs.test]', 'env-vars = { PYTHONDONTWRITEBYTECODE = "no" }'],
    ['[tool.pdm.scripts]', '_.env = { PYTHONDONTWRITEBYTECODE = "no" }'],
    ['[tool.pdm.scripts.start]', 'env.PYTHONDONTWRITEBYTECODE = "no"'],
    ['[tool.poe.env]', 'PYTHONDONTWRITEBYTECODE = "no"'],
    ['[tool.poe.env]', 'PYTHONDONTWRITEBYTECODE.default = "no"'],
    ['[tool.poe.tasks.serve]', 'env = { PYTHONDONTWRITEBYTECODE = "no" }'],
    ['[tool.poe.tasks]', 'all = [{ cmd = "x", env = { PYTHONDONTWRITEBYTECODE = "no" } }]'],
    ['[tool.cibuildwheel.environment]', 'PYTHONDONTWRITEBYTECODE = "no"'],
    ['[tool.cibuildwheel]', 'environment = \'A="b c" PYTHONDONTWRITEBYTECODE=no\''],
    ['[tool.cibuildwheel.linux]', 'environment = { PYTHONDONTWRITEBYTECODE = "no" }'],
    ['[[tool.cibuildwheel.overrides]]', 'environment.PYTHONDONTWRITEBYTECODE = "no"'],
    ['[tool.pixi.activation.env]', 'PYTHONDONTWRITEBYTECODE = "no"'],
    ['[tool.pixi.feature.test.activation]', 'env = { PYTHONDONTWRITEBYTECODE = "no" }'],
    ['[tool.pixi.tasks]', 'a = { cmd = "x", env = { PYTHONDONTWRITEBYTECODE = "no" } }'],
    ['[tool.pixi.tasks]', 'a = "PYTHONDONTWRITEBYTECODE=no python x.py"'],
    ['[tool.pytest_env]', 'PYTHONDONTWRITEBYTECODE = "no"'],
    ['[tool.pytest_env]', 'PYTHONDONTWRITEBYTECODE = { value = "no", skip_if_set = true }'],
    ['[tool.pytest.ini_options]', 'env = ["A=b", "D:PYTHONDONTWRITEBYTECODE=no"]'],
    ['[tool.hatch.envs.a.scripts]', 'run = "PYTHONDONTWRITEBYTECODE=no python x.py {args}"'],
    ['[tool.hatch.envs.a.scripts]', 'run = ["echo", "- PYTHONDONTWRITEBYTECODE=no python x.py"]'],
    ['[tool.taskipy.tasks]', "run = { cmd = '''\nPYTHONDONTWRITEBYTECODE=no python x.py''' }"],
    ['[tool.poe.tasks.run]', 'shell = """\n  PYTHONDONTWRITEBYTECODE=no python \\"x\\"\n"""'],
    ['[tool.pdm.scripts]', 'run.shell = "PYTHONDONTWRITEBYTECODE=no python x.py"'],
    [
      '[tool.tox]',
      'legacy_tox_ini = """\n[testenv]\nsetenv =\n  PYTHONDONTWRITEBYTECODE = no\n"""',
    ],
  ])('%s %s', (header, line) => {
    for (const eol of ['\n', '\r\n']) {
      const text = `\ufeff[project]\nname = "é"\n${header}\n${line}\n`.replaceAll('\n', eol);
      const [[marked, mended] = [], ...others] = told(text, 'falsy-text-enables');
      expect(others).toEqual([]);
      expect(marked).toContain('PYTHONDONTWRITEBYTECODE');
      expect(marked).toContain('no');
      expect(mended).toBe(text.replace(/\bno\b/, '0'));
    }
  });

  it('what is no string in pytest-env becomes the text that Python prints of it', () => {
    const text = '[tool.pytest_env]\nPYTHONDONTWRITEBYTECODE = false # off\n';
    expect(told(text, 'falsy-text-enables')).toEqual([
      ['PYTHONDONTWRITEBYTECODE = false', text.replace('false', '0')],
    ]);
  });

  it.each([
    '[tool.hatch.envs.a.env-vars]\nPYTHONDONTWRITEBYTECODE = "{env:X:no}"',
    '[tool.poe.env]\nPYTHONDONTWRITEBYTECODE = "$X"',
    '[tool.poe.env]\nPYTHONDONTWRITEBYTECODE = false',
    '[tool.tox.env_run_base.set_env]\nPYTHONDONTWRITEBYTECODE = { replace = "env", name = "X" }',
    '[tool.cibuildwheel]\nenvironment = { PYTHONDONTWRITEBYTECODE = "$(no)" }',
    '[tool.other.env]\nPYTHONDONTWRITEBYTECODE = "no"',
    '[env]\nPYTHONDONTWRITEBYTECODE = "no"',
    '[tool.poe.tasks]\nrun = "PYTHONDONTWRITEBYTECODE=no python x.py"',
    '[tool.poe.tasks.run]\nshell = "PYTHONDONTWRITEBYTECODE=no x"\ninterpreter = "pwsh"',
    '[tool.poe]\nshell_interpreter = "fish"\ntasks.run.shell = "PYTHONDONTWRITEBYTECODE=no x"',
    '[tool.pdm.scripts]\nrun = "echo PYTHONDONTWRITEBYTECODE=no"',
    '[tool]\npoe = 1\nhatch = "PYTHONDONTWRITEBYTECODE"\ntox = []\npytest = { ini_options = 1 }',
  ])('silent: %s', (text) => {
    expect(told(text, 'falsy-text-enables')).toEqual([]);
  });
});

describe('the other rules about variables', () => {
  it('misspelt-variable writes the right name, with the quotes that are there', () => {
    const text = '[tool.poe]\nenv = { "PYTHON_DONT_WRITE_BYTECODE" = "1" }\n';
    expect(told(text, 'misspelt-variable')).toEqual([
      [
        '"PYTHON_DONT_WRITE_BYTECODE" = "1"',
        text.replace('DONT_WRITE_', 'DONTWRITE').replace('PYTHON_', 'PYTHON'),
      ],
    ]);
  });

  it('no name is written that is there already, whatever its value', () => {
    const name = 'PYTHON_DONT_WRITE_BYTECODE';
    const text = `[tool.poe.env]\n${name} = "1"\nPYTHONDONTWRITEBYTECODE = 1\n`;
    expect(told(text, 'misspelt-variable')).toEqual([[`${name} = "1"`, undefined]]);
    const pytest = `[tool.pytest_env]\n${name} = 1\nPYTHONDONTWRITEBYTECODE = "1"\n`;
    expect(told(pytest, 'misspelt-variable')).toEqual([[`${name} = 1`, undefined]]);
  });

  it('no-inverted-pip-no-compile', () => {
    const text = '[tool.cibuildwheel.environment]\nPIP_NO_COMPILE = "1"\n';
    expect(told(text)).toEqual([
      ['PIP_NO_COMPILE = "1"', text.replace('PIP_NO_COMPILE = "1"', 'PIP_COMPILE = "0"')],
    ]);
  });

  it('relative-prefix', () => {
    const text = '[tool.hatch.envs.default.env-vars]\nPYTHONPYCACHEPREFIX = "~/.cache/pyc"\n';
    expect(told(text)).toEqual([['PYTHONPYCACHEPREFIX = "~/.cache/pyc"', undefined]]);
    expect(told(text.replace('~/', '{root}/'))).toEqual([]);
  });

  it('empty-value-noop is silent, as the value may take back what is set outside', () => {
    expect(told('[tool.poe.env]\nPYTHONDONTWRITEBYTECODE = ""\n')).toEqual([]);
  });

  it('isolated-ignores-env sees what is set for all of Hatch’s environments', () => {
    const text = (test: string): string =>
      `[tool.hatch.envs.test]\n${test}scripts.run = "python -I x.py"\n[tool.hatch.envs.default.env-vars]\nPYTHONDONTWRITEBYTECODE = "1"\n`;
    expect(told(text(''), 'isolated-ignores-env')).toEqual([
      ['-I', text('').replace('-I', '-B -I')],
    ]);
    expect(told(text('detached = true\n'), 'isolated-ignores-env')).toEqual([]);
  });

  it('one part of a sequence knows nothing of what is set for another', () => {
    const text =
      '[tool.poe.tasks]\nall = [{ cmd = "python -I x.py" }, { cmd = "y", env.PYTHONDONTWRITEBYTECODE = "1" }]';
    expect(told(text, 'isolated-ignores-env')).toEqual([]);
  });

  it('export-does-not-persist', () => {
    const text =
      '[tool.hatch.envs.default.scripts]\na = "export PYTHONDONTWRITEBYTECODE=1"\nb = "export PYTHONDONTWRITEBYTECODE=1 && python x.py"\n';
    expect(told(text)).toEqual([['PYTHONDONTWRITEBYTECODE=1', undefined]]);
  });
});
