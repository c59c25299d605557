import fc from 'fast-check';

/** Few names, so that patterns and paths meet. */
const NAMES = [
  'a',
  'b',
  'ab',
  'a.pyc',
  'b.pyo',
  'aa',
  '.a',
  '__pycache__',
  'a b',
  'é',
  'A',
  'a-b',
  'a ',
  '#a',
];

const name = fc.constantFrom(...NAMES);

/** A path of a file, as seen from the ignore file's directory. */
const path: fc.Arbitrary<string> = fc
  .array(name, { minLength: 1, maxLength: 4 })
  .map((names) => names.join('/'));

const piece = fc.oneof(
  { weight: 5, arbitrary: name },
  { weight: 3, arbitrary: fc.constantFrom('*', '**', '?', '*.pyc', '*.py[co]', 'a*', '*a', '?b') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('[ab]', '[!a]', '[^a]', '[a-b]*', '[]a]', '[a', '[[:alpha:]]'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('a**', '**a', '***', 'a**b', '\\a', '\\*', '{a,b}', '[a-]', '\\'),
  },
);

const glob = fc
  .tuple(
    fc.constantFrom('', '', '', '/', '**/'),
    fc.array(piece, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('', '', '', '/', '/**', '/*'),
  )
  .map(([start, pieces, end]) => start + pieces.join('/') + end);

/** A pattern, with `!` before it now and then. */
const pattern: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('', '', '', '!'), glob)
  .map((parts) => parts.join(''));

const decorated = fc
  .tuple(
    fc.constantFrom('', '', '', '', '', ' ', '\t'),
    pattern,
    fc.constantFrom('', '', '', '', '', ' ', '  ', '\t', '\\ ', '\\  ', '\\'),
  )
  .map((parts) => parts.join(''));

const line = fc.oneof(
  { weight: 8, arbitrary: decorated },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '',
      '',
      ' ',
      '\t',
      '# a',
      '  # a',
      '  #a',
      '#',
      '# a ',
      '\\#a',
      '!',
      '!!a',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('a # comment', './a', 'a//b', '/', '//', 'a\r', 'a\rb', 'a\u00a0'),
  },
);

/** The lines of an ignore file, repeated now and then, with any ends of line. */
export const ignoreText: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(line, { minLength: 1, maxLength: 12 }),
    fc.array(fc.nat(), { maxLength: 4 }),
    fc.constantFrom('\n', '\n', '\n', '\r\n'),
    fc.constantFrom('', '', '', '\uFEFF'),
    fc.boolean(),
  )
  .map(([lines, repeated, eol, bom, finalEol]) => {
    const again = repeated.map((index) => lines[index % lines.length] ?? '');
    return bom + [...lines, ...again].join(eol) + (finalEol ? eol : '');
  });

/** How much `npm run test:fuzz` asks for; nothing in a usual run. */
const FUZZ_RUNS = process.env['NOPYCACHE_FUZZ_RUNS'];

/** How often a property is tried, and from which seed: the same one in every usual run, another in every long one. */
export function runs(usual: number): { numRuns: number; seed?: number } {
  return FUZZ_RUNS === undefined
    ? { numRuns: usual, seed: 20_260_101 }
    : { numRuns: Number(FUZZ_RUNS) };
}

/** So many values; more in a long run. */
export function sample<Value>(arbitrary: fc.Arbitrary<Value>, usual: number): Value[] {
  const { numRuns, ...rest } = runs(usual);
  return fc.sample(arbitrary, { numRuns: Math.max(usual, numRuns), ...rest });
}

/** A few dozen paths, the same in every run: each is asked of every file. */
export const PATHS: readonly string[] = [
  ...new Set(fc.sample(path, { numRuns: 60, seed: 20_260_101 })),
];
