import { describe, expect, it } from 'vitest';

import { bytecodeName, cacheDirectoryName, type BytecodeName } from '../../src/bytecode/names.js';

type Row = readonly [name: string, expected: BytecodeName];

function compiled(stem: string, others: Omit<BytecodeName, 'kind' | 'stem'> = {}): BytecodeName {
  return { kind: 'compiled', stem, ...others };
}

function temporary(stem: string, others: Omit<BytecodeName, 'kind' | 'stem'> = {}): BytecodeName {
  return { kind: 'temporary', stem, ...others };
}

const TAGS = [
  'cpython-32',
  'cpython-310',
  'cpython-313t',
  'pypy39',
  'pypy310',
  'pypy-17',
  'pypy3-72',
  'graalpy240-311',
  'graalpython-38',
  'ironpython-34',
  'pyston-23',
  'rustpython-01',
];

const IN_CACHE: readonly Row[] = [
  ['m.cpython-311.opt-1.pyc', compiled('m', { tag: 'cpython-311', optimization: '1' })],
  ['m.cpython-311.opt-2.pyc', compiled('m', { tag: 'cpython-311', optimization: '2' })],
  ['m.cpython-311.opt-é.pyc', compiled('m', { tag: 'cpython-311', optimization: 'é' })],
  ['m.pypy39.opt-1.pyc', compiled('m', { tag: 'pypy39', optimization: '1' })],
  ['m.cpython-34.pyo', compiled('m', { tag: 'cpython-34' })],
  ['m.futurepython-7.pyc', compiled('m', { tag: 'futurepython-7' })],
  ['x.cpython-311-pytestify.pyc', compiled('x.cpython-311-pytestify')],
  ['m.fork_of-cpython-311.pyc', compiled('m.fork_of-cpython-311')],
  ['noextcpython-313.pyc', compiled('noext', { tag: 'cpython-313', withoutSuffix: true })],
  [
    'noextcpython-313.opt-2.pyc',
    compiled('noext', { tag: 'cpython-313', optimization: '2', withoutSuffix: true }),
  ],
  ['two\nlinespypy310.pyc', compiled('two\nlines', { tag: 'pypy310', withoutSuffix: true })],
  [
    'xcpython-3cpython-313.pyc',
    compiled('xcpython-3', { tag: 'cpython-313', withoutSuffix: true }),
  ],
  ['.hidden.cpython-313.pyc', compiled('.hidden', { tag: 'cpython-313' })],
  ['..cpython-313.pyc', compiled('.', { tag: 'cpython-313' })],
];

const PYTEST: readonly Row[] = [
  'test_a.cpython-311-pytest-9.1.1',
  'test_a.cpython-311-pytest-8.4.0.dev12+g0123abc',
  'test_a.cpython-311-PYTEST',
  'test_a.cpython-311-pytest',
].flatMap((base): Row[] => {
  const expected = { kind: 'pytest', stem: 'test_a', tag: 'cpython-311' } as const;
  return [
    [`${base}.pyc`, expected],
    [`${base}.pyo`, expected],
  ];
});

const NUMBA_STEM = { kind: 'numba', stem: 'k', tag: 'cpython-311' } as const;

describe('names in __pycache__', () => {
  it.each(TAGS)('41: m.%s.pyc has its tag', (tag) => {
    expect(bytecodeName(`m.${tag}.pyc`, true)).toEqual(compiled('m', { tag }));
    expect(bytecodeName(`a b.${tag}.pyc.123`, true)).toEqual(temporary('a b', { tag }));
  });

  it.each(IN_CACHE)('41: %j', (name, expected) => {
    expect(bytecodeName(name, true)).toEqual(expected);
  });

  it.each(PYTEST)('41: %j is bytecode of pytest', (name, expected) => {
    expect(bytecodeName(name, true)).toEqual(expected);
    expect(bytecodeName(name, false)).toEqual(expected);
  });

  it('41: pytest names with line breaks are read, too', () => {
    expect(bytecodeName('nl\nx.cpython-313-pytest-9.pyc', true)).toEqual({
      kind: 'pytest',
      stem: 'nl\nx',
      tag: 'cpython-313',
    });
  });

  it.each(['my-pytest', 'my-pytest-9', 'a.cpython-311-pytest-1', 'a.cpython-311.opt-1', 'm.opt-1'])(
    '41: %s.py has ordinary bytecode',
    (stem) => {
      const tag = 'cpython-313';
      expect(bytecodeName(`${stem}.${tag}.pyc`, true)).toEqual(compiled(stem, { tag }));
      expect(bytecodeName(`${stem}.${tag}.opt-1.pyc`, true)).toEqual(
        compiled(stem, { tag, optimization: '1' }),
      );
    },
  );

  it.each(['a.b', 'a.b.c', 'a.v2', 'a.b1.c', '1.2.3'])('42: %s keeps its dots', (stem) => {
    expect(bytecodeName(`${stem}.cpython-313.pyc`, true)).toEqual(
      compiled(stem, { tag: 'cpython-313' }),
    );
  });

  it.each([
    ['m.cpython-313.pyc.139822182724304', temporary('m', { tag: 'cpython-313' })],
    ['m.cpython-313.opt-1.pyc.1', temporary('m', { tag: 'cpython-313', optimization: '1' })],
    ['test_a.cpython-311-pytest-9.1.1.pyc.4711', temporary('test_a', { tag: 'cpython-311' })],
    ['noextcpython-313.pyc.9', temporary('noext', { tag: 'cpython-313', withoutSuffix: true })],
  ] satisfies Row[])('%j is half-written', (name, expected) => {
    expect(bytecodeName(name, true)).toEqual(expected);
  });

  it.each(['k.f-1.py311.nbi', 'k.f-1.py311.1.nbc', 'k.outer.locals.inner-27.py311t.12.nbc'])(
    "7: %s is numba's",
    (name) => {
      expect(bytecodeName(name, true)).toEqual(NUMBA_STEM);
    },
  );

  it.each(['notes.nbi', 'k.f-1.nbc', 'f-1.py311.nbi', '.nbi', '.f-1.py311.nbc', 'k-1.py311.x.nbc'])(
    "7: %s is not numba's",
    (name) => {
      expect(bytecodeName(name, true)).toBeUndefined();
    },
  );

  it.each(['.c', '.o', '.cpython-311-x86_64-linux-gnu.so', '.obj', '.cp311-win_amd64.pyd'])(
    "8: _cffi__x1x2%s is cffi's",
    (ending) => {
      const name = `_cffi__x1x2${ending}`;
      expect(bytecodeName(name, true)).toEqual({ kind: 'cffi', stem: name });
    },
  );

  it('7, 8: numba and cffi have no names elsewhere', () => {
    expect(bytecodeName('k.f-1.py311.nbi', false)).toBeUndefined();
    expect(bytecodeName('_cffi__x1x2.c', false)).toBeUndefined();
  });
});

describe('names beside sources', () => {
  it.each([
    ['m.pyc', compiled('m')],
    ['m.pyo', compiled('m')],
    ['lib.v2.pyc', compiled('lib.v2')],
    ['lib.opt-1.pyc', compiled('lib.opt-1')],
    ['mycpython-311.pyc', compiled('mycpython-311')],
    ['lib.v2-pytest-3.pyc', compiled('lib.v2-pytest-3')],
    ['m.cpython-311.pyc', compiled('m', { tag: 'cpython-311' })],
    ['m.cpython-311.opt-1.pyc', compiled('m', { tag: 'cpython-311', optimization: '1' })],
    ['-rf.pyc', compiled('-rf')],
    ['nl\nx.pyc', compiled('nl\nx')],
    ['m.pyc.123', temporary('m')],
    ['m$py.class', { kind: 'jython', stem: 'm' }],
  ] satisfies Row[])('2, 20, 49: %j', (name, expected) => {
    expect(bytecodeName(name, false)).toEqual(expected);
  });
});

describe('names of other things', () => {
  const stems = ['m', 'm.cpython-311', 'a.b', '__pycache__', 'm.pyc'];
  const endings = ['.pyd', '.so', '.pyz', '.py', '.pyi', '.py~', '.pyx', '.pycx', '.pyc.txt'];

  it.each(endings)('65: %s is no bytecode', (ending) => {
    for (const stem of stems) {
      expect(bytecodeName(stem + ending, true)).toBeUndefined();
      expect(bytecodeName(stem + ending, false)).toBeUndefined();
    }
  });

  it.each([
    '',
    '.pyc',
    '.pyo',
    'pyc',
    'mpyc',
    '$py.class',
    'm.class',
    'm.pyc.',
    'm.pyc.12x',
    'm.pyc.x12',
    'm.pyc.1.2',
    'm.pyc.-1',
    'm.pyc1',
    'm.txt.123',
    '.pyc.123',
    '123',
    '.123',
  ])('%j is no bytecode', (name) => {
    expect(bytecodeName(name, true)).toBeUndefined();
    expect(bytecodeName(name, false)).toBeUndefined();
  });

  it.each(['M.PYC', 'm.Pyc', 'M.PYO', 'm.CPYTHON-311.PYC', 'm$PY.CLASS', 'k.f-1.py311.NBI'])(
    '18: %s is no bytecode',
    (name) => {
      expect(bytecodeName(name, true)).toBeUndefined();
    },
  );

  it('17, 18: only __pycache__ is the cache', () => {
    expect(cacheDirectoryName('__pycache__')).toBe(true);
    for (const name of ['__PYCACHE__', 'my__pycache__bak', '__pycache__2', '__pycache__ ', '']) {
      expect(cacheDirectoryName(name)).toBe(false);
    }
  });
});
