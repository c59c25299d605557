import { describe, expect, it } from 'vitest';

import {
  commandsOf,
  deletion,
  hasOption,
  pipInstall,
  plainScript,
  precompilation,
  pythonCall,
  redirects,
  type ShellCommand,
} from '../src/index.js';

function first(text: string): ShellCommand {
  const [command] = commandsOf(plainScript(text));
  if (command === undefined) throw new Error(`No command in ${text}`);
  return command;
}

describe('pythonCall', () => {
  it.each([
    ['python3.12 -m pip install x', 'pip', ['install', 'x']],
    ['/usr/bin/python -IBm m a', 'm', ['a']],
    ['python -W ignore -X dev m.py a', undefined, ['a']],
    ['python -c "print()" a', undefined, ['a']],
  ])('%s', (text, module, args) => {
    const call = pythonCall(first(text));
    expect(call?.module).toBe(module);
    expect(call?.args.map((word) => word.text)).toEqual(args);
  });

  it.each(['pythonic m.py', 'ipython', 'env'])('%s is none', (text) => {
    expect(pythonCall(first(text))).toBeUndefined();
  });

  it('finds letters in clusters of options, and where bytecode is sent', () => {
    const call = pythonCall(first('python -sE -X pycache_prefix=/p m.py'));
    expect(call && hasOption(call, 'IE')?.text).toBe('-sE');
    expect(call && hasOption(call, 'Xp')).toBeUndefined();
    expect(call && redirects(call)).toBe(true);
  });
});

describe('pipInstall', () => {
  it.each([
    ['pip install x', undefined],
    ['pip3.12 --proxy p install --no-compile x', false],
    ['python -m pip install --no-compile --compile x', true],
  ])('%s', (text, compile) => {
    expect(pipInstall(first(text))).toMatchObject({ compile, elusive: false });
  });

  it.each(['pip download x', 'uv pip install x', 'pip install --dry-run x', 'pipx install x'])(
    '%s is none',
    (text) => {
      expect(pipInstall(first(text))).toBeUndefined();
    },
  );
});

describe('precompilation', () => {
  it.each([
    ['python -m compileall -q -o 1 src', { tool: 'compileall', paths: ['src'], optimize: true }],
    ['python -O -m py_compile a.py', { tool: 'py_compile', paths: ['a.py'], optimize: true }],
    ['python -m compileall', { tool: 'compileall', paths: undefined, optimize: false }],
    ['uv sync --compile-bytecode', { tool: 'uv', paths: undefined, optimize: false }],
  ])('%s', (text, expected) => {
    expect(precompilation(first(text), false)).toMatchObject(expected);
  });

  it.each([
    ['python -m compileall -b .', true],
    ['python -m compileall -qfb .', true],
    ['python -m compileall -d b .', false],
    ['python -m compileall -db .', false],
    ['python -m compileall', false],
    ['python -b -m compileall .', false],
    ['uv sync --compile-bytecode', false],
  ])('%s writes beside the source: %s', (text, legacy) => {
    expect(precompilation(first(text), false)).toMatchObject({ legacy });
  });

  it('takes uv’s variable into account', () => {
    expect(precompilation(first('uv pip install x'), false)).toBeUndefined();
    expect(precompilation(first('uv pip install x'), true)).toMatchObject({ tool: 'uv' });
    expect(precompilation(first('uv run x'), true)).toBeUndefined();
  });
});

describe('deletion', () => {
  it.each([
    ["find /a /b -name '*.pyc' -delete", ['/a', '/b']],
    ['find -name __pycache__ -exec rm -rf {} +', ['.']],
    ['find . | grep -E "\\.pyc$" | xargs rm -f', ['.']],
    ['rm -rf /app/__pycache__ /app/x/*.pyc', ['/app/', '/app/x/']],
    ['pyclean src', ['src']],
  ])('%s', (text, paths) => {
    expect(deletion(first(text))).toEqual({ paths });
  });

  it.each([
    'rm -rf build',
    "find . -name '*.pyc'",
    "find . -not -name '*.pyc' -delete",
    'find . -name x -delete',
  ])('%s is none', (text) => {
    expect(deletion(first(text))).toBeUndefined();
  });
});
