import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { asString, scriptOfToml } from '../../src/toml/string.js';
import { readToml } from '../../src/toml/toml-file.js';
import { tomlAt } from '../../src/toml/tree.js';

const RUNS = { numRuns: Number(process.env['NOPYCACHE_FUZZ_RUNS'] ?? 300) };

/** A character of a basic string with how it may be written. */
const BASIC = fc.constantFrom(
  ['a', 'a'],
  ['é', 'é'],
  ['é', String.raw`\u00e9`],
  ['😀', '😀'],
  ['😀', String.raw`\U0001F600`],
  ['"', String.raw`\"`],
  ['\\', '\\\\'],
  ['\n', String.raw`\n`],
  ['\t', String.raw`\t`],
  ['A', String.raw`\x41`],
  [' ', ' '],
);

/** What only strings over several lines may hold. */
const BREAK = fc.constantFrom(['\n', '\n'], ['\n', '\r\n'], ['', '\\\n  '], ['', '\\  \r\n\n\t']);
const LITERAL = fc.constantFrom(['\\', '\\'], ['"', '"'], ['é', 'é'], ['😀', '😀'], ['n', 'n']);
const LITERAL_BREAK = fc.constantFrom(['\n', '\n'], ['\n', '\r\n']);

const strings = fc.oneof(
  fc.array(BASIC).map((units) => ({ units, quote: '"' })),
  fc.array(fc.oneof(BASIC, BREAK)).map((units) => ({ units, quote: '"""\n' })),
  fc.array(LITERAL).map((units) => ({ units, quote: "'" })),
  fc.array(fc.oneof(LITERAL, LITERAL_BREAK)).map((units) => ({ units, quote: "'''\r\n" })),
);

describe('strings', () => {
  it('every character is found where it is written', () => {
    fc.assert(
      fc.property(strings, ({ units, quote }) => {
        const inside = units.map(([, written]) => written).join('');
        const text = `# é\r\nkey = ${quote}${inside}${quote.trim()} # end\n`;
        const node = tomlAt(readToml(text).root, 'key');
        const script = scriptOfToml(node, text);
        const value = asString(node)?.value;
        expect(script?.text).toBe(value);
        expect(script?.exact).toBe(true);
        const [start, end] = script?.rangeOf([0, script.text.length]) ?? [0, 0];
        expect(JSON.stringify(text.slice(end))).toBe(JSON.stringify(`${quote.trim()} # end\n`));
        expect(inside.endsWith(text.slice(start, end))).toBe(true);
      }),
      RUNS,
    );
  });

  it('a text that is written in the place of another is read as that text', () => {
    const words = fc.stringMatching(/^[a-z "'\\*{}$é]{0,8}$/);
    fc.assert(
      fc.property(
        words,
        words,
        words,
        fc.constantFrom('"', "'", '"""', "'''"),
        (a, b, c, quote) => {
          const [before, old, after] = [a, b, c].map((each) => each.replaceAll(/["'\\]/g, '.'));
          const text = `key = ${quote}${before ?? ''}${old ?? ''}${after ?? ''}${quote}`;
          const script = scriptOfToml(tomlAt(readToml(text).root, 'key'), text);
          const [from, to] = [before?.length ?? 0, (before?.length ?? 0) + (old?.length ?? 0)];
          const [start, end] = script?.rangeOf([from, to]) ?? [0, 0];
          const written = script?.spelt?.(c);
          if (written === undefined) {
            expect(c).toMatch(/'/);
            return;
          }
          const edited = text.slice(0, start) + written + text.slice(end);
          expect(asString(tomlAt(readToml(edited).root, 'key'))?.value).toBe(
            `${before ?? ''}${c}${after ?? ''}`,
          );
        },
      ),
      RUNS,
    );
  });
});

describe('tables', () => {
  it('are put together from headers, dotted keys and braces', () => {
    const { root } = readToml(
      [
        'a.b.c = "1"',
        '[x]',
        'y = { z = "2", w.v = ["3"] }',
        '[[list]]',
        'k = "4"',
        '[list.sub]',
        '"quoted key" = "5"',
        '[[list]]',
        'k = "6"',
        '[x.late.table]',
        '__proto__ = "7"',
      ].join('\r\n'),
    );
    const at = (...path: string[]): string | undefined => asString(tomlAt(root, ...path))?.value;
    expect([at('a', 'b', 'c'), at('x', 'y', 'z'), at('x', 'late', 'table', '__proto__')]).toEqual([
      '1',
      '2',
      '7',
    ]);
    const list = tomlAt(root, 'list');
    const items = list?.type === 'array' ? list.items : [];
    expect(items.map((item) => asString(tomlAt(item, 'k'))?.value)).toEqual(['4', '6']);
    expect(asString(tomlAt(items[0], 'sub', 'quoted key'))?.value).toBe('5');
  });
});
