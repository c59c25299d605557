import fc from 'fast-check';

const KEYS = [
  'a',
  'settings',
  'customizations',
  'vscode',
  'files.exclude',
  'files.watcherExclude',
  'search.exclude',
  '**/.git',
  '**/*.pyc',
  '**/*.py[co]',
  '**/__pycache__',
];

/** White space and comments, as they may stand between any two tokens. */
const gap = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('', ' ', '\n', '\n  ', '\t', '\r\n    ') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('// c\n', ' // "x": {\n\t', '/* c */', '/* a\n b */', '\n// c\n  '),
  },
);

const { value } = fc.letrec<{ value: string; object: string; list: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(
      'true',
      'false',
      'null',
      '-1.5e3',
      '"x, } // no"',
      String.raw`"\"é"`,
      '{}',
      '[]',
    ),
    tie('object'),
    tie('list'),
  ),
  object: fc
    .tuple(
      fc.uniqueArray(fc.tuple(fc.constantFrom(...KEYS), gap, gap, tie('value'), gap, gap), {
        selector: ([key]) => key,
        maxLength: 4,
      }),
      gap,
      fc.boolean(),
    )
    .map(([members, start, trailing]) => {
      const parts = members.map(
        ([key, a, b, inner, c, d]) => `${d}${JSON.stringify(key)}${a}:${b}${inner}${c}`,
      );
      return `{${start}${joined(parts, trailing)}}`;
    }),
  list: fc
    .tuple(fc.array(fc.tuple(gap, tie('value'), gap), { maxLength: 3 }), gap, fc.boolean())
    .map(
      ([items, start, trailing]) =>
        `[${start}${joined(
          items.map((item) => item.join('')),
          trailing,
        )}]`,
    ),
}));

function joined(parts: readonly string[], trailing: boolean): string {
  return parts.join(',') + (trailing && parts.length > 0 ? ',' : '');
}

/** Settings as nobody writes them: any nesting, comments anywhere, every end of line. */
export const documents: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('', '', '\ufeff'), gap, fc.oneof(value, fc.constant('')), gap)
  .map((parts) => parts.join(''));
