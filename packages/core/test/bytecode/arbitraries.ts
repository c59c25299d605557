import fc from 'fast-check';

/** Pieces that names of bytecode are made of, in every order. */
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('.', 'm', '.pyc', '.pyo', '.opt-', '-pytest-', '\n') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'cpython-311',
      'pypy39',
      'graalpy240-311',
      '.v2',
      '-PYTEST',
      '1',
      '9.1',
    ),
  },
  fc.constantFrom('.nbi', '.nbc', '-1.py311', '_cffi_', '.so', '$py.class', '__pycache__', ' '),
  fc.string({ maxLength: 4, unit: 'binary' }),
);

/** Any text, often one that looks like bytecode's name. */
export const anyName: fc.Arbitrary<string> = fc
  .array(piece, { maxLength: 6 })
  .map((pieces) => pieces.join(''));

/** A name that a file may have. */
export function fileName(separators: string): fc.Arbitrary<string> {
  return anyName.filter(
    (name) => name !== '' && !Array.from(`\0${separators}`).some((letter) => name.includes(letter)),
  );
}

/** `sys.implementation.cache_tag` */
export const tag: fc.Arbitrary<string> = fc.constantFrom(
  'cpython-36',
  'cpython-313',
  'cpython-313t',
  'pypy39',
  'pypy-17',
  'graalpy240-311',
  'graalpython-38',
);

/** PEP 488's level. */
export const optimization: fc.Arbitrary<string> = fc.constantFrom('', '1', '2', 'x7', 'é', '²');

/** The path of a source in a directory, absolute and with single separators. */
export function source(platform: 'posix' | 'windows'): fc.Arbitrary<string> {
  const [separator, separators] = platform === 'posix' ? ['/', '/'] : ['\\', '\\/:'];
  const roots = platform === 'posix' ? [''] : ['C:', 'D:', '\\\\host\\share'];
  const name = fc.oneof(
    fc.tuple(fileName(separators), fc.constantFrom('.py', '.pyw')).map((parts) => parts.join('')),
    fileName(`${separators}.`),
  );
  const folder = fileName(separators).filter((text) => !text.includes('__pycache__'));
  return fc
    .tuple(fc.constantFrom(...roots), fc.array(folder, { minLength: 1, maxLength: 3 }), name)
    .map(([root, folders, last]) => [root, ...folders, last].join(separator));
}
