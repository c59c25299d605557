import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  addBlock,
  applyEdits,
  findBlock,
  removeBlock,
  updateBlock,
  type BlockSyntax,
  type ManagedBlock,
} from '../../src/index.js';

const SYNTAX: BlockSyntax = { comment: '#', name: 'nopycache' };

function added(text: string, lines: readonly string[] = ['one', 'two'], syntax = SYNTAX): string {
  return applyEdits(text, [addBlock(text, lines, syntax)]);
}

function blockOf(text: string, syntax = SYNTAX): ManagedBlock {
  const { block } = findBlock(text, syntax);
  if (block === undefined) throw new Error(`No block in ${JSON.stringify(text)}`);
  return block;
}

function removed(text: string): string {
  return applyEdits(text, [removeBlock(text, blockOf(text))]);
}

function updated(text: string, lines: readonly string[]): string {
  const edit = updateBlock(text, blockOf(text), lines, SYNTAX);
  return edit === undefined ? text : applyEdits(text, [edit]);
}

/** Files as people leave them: with and without a last end of line, empty lines, CRLF, a byte order mark. */
const files = fc
  .tuple(
    fc.constantFrom('', '\ufeff'),
    fc.array(
      fc.tuple(fc.constantFrom('', 'a', '# b', '\tc \\', ' '), fc.constantFrom('\n', '\r\n')),
    ),
    fc.constantFrom('', 'end', 'end\r', '\r'),
  )
  .map(([bom, lines, last]) => bom + lines.map((line) => line.join('')).join('') + last);

const bodies = fc.array(fc.stringMatching(/^[^\r\n\ufeff]*$/).filter((line) => !/[<>]/.test(line)));

describe('a managed block', () => {
  it('looks like this', () => {
    expect(added('x = 1')).toBe(
      'x = 1\n\n# >>> nopycache >>> v1 295989f7 +eol +blank\none\ntwo\n# <<< nopycache <<<\n',
    );
    expect(added('x\r\n\r\n', ['one'], { comment: '--', name: 'y z' })).toBe(
      'x\r\n\r\n-- >>> y z >>> v1 f08dc37f\r\none\r\n-- <<< y z <<<\r\n',
    );
  });

  it('is found where it was added, and taken out byte for byte, whatever the file', () => {
    fc.assert(
      fc.property(files, bodies, (text, lines) => {
        const result = added(text, lines);
        expect(result.startsWith(text)).toBe(true);
        const block = blockOf(result);
        expect(block.edited).toBe(false);
        expect(result.slice(...block.body).split(/\r?\n/)).toEqual([...lines, '']);
        expect(removed(result)).toBe(text);
      }),
    );
  });

  it('takes other lines, and forgets nothing of what was before it', () => {
    fc.assert(
      fc.property(files, bodies, bodies, (text, lines, others) => {
        const result = updated(added(text, lines), others);
        expect(result).toBe(added(text, others));
        expect(updateBlock(result, blockOf(result), others, SYNTAX)).toBeUndefined();
        expect(removed(result)).toBe(text);
      }),
    );
  });

  it('goes without joining what people wrote around it since', () => {
    expect(removed(added('x = 1') + 'y = 2\n')).toBe('x = 1\ny = 2\n');
    expect(removed(added('x\n').replace('\n\n', '\n'))).toBe('x\n');
    expect(removed(added('x').replace('\n\n', '\n') + 'y\n')).toBe('x\ny\n');
    expect(removed(added('x\n').slice(3))).toBe('');
  });

  it('knows when its body was changed, but not for its ends of line or what is around it', () => {
    const text = added('x\n');
    expect(blockOf(text.replace('two', 'too')).edited).toBe(true);
    expect(blockOf(text.replace('two\n', '')).edited).toBe(true);
    expect(blockOf(text.replaceAll('\n', '\r\n')).edited).toBe(false);
    expect(blockOf(text.replace('x', 'y')).edited).toBe(false);
  });

  it('is told from the blocks of other names', () => {
    const other = { comment: '#', name: 'nopycache alias' };
    const text = added(added('x\n'), ['three'], other);
    expect(text.slice(...blockOf(text).body)).toBe('one\ntwo\n');
    expect(text.slice(...blockOf(text, other).body)).toBe('three\n');
    expect(findBlock(text, { comment: '#', name: 'alias' })).toEqual({});
    expect(findBlock('# >>> conda initialize >>>\n# <<< conda initialize <<<\n', SYNTAX)).toEqual(
      {},
    );
  });

  const block = added('');
  const begin = block.slice(0, block.indexOf('\n') + 1);
  const end = '# <<< nopycache <<<\n';
  it.each([
    ['has no end', begin + 'x\n', 'begins here and has no end', 0],
    ['has no beginning', 'x\n' + end, 'begins nowhere', 2],
    ['stands twice', block + block, 'a second time', block.length],
    ['begins twice', begin + begin + end, 'begins here and has no end', 0],
    ['ends twice', block + end, 'a second time', block.length],
    ['has a marker changed by hand', block.replace('v1', 'v1 mine'), 'not as it was written', 0],
    ['has an end changed by hand', block.replace(end, '# <<< nopycache <<< x\n'), 'not as it', 40],
    ['is of a newer version', block.replace('v1', 'v12'), 'newer version', 0],
  ])('is nobody’s to write when it %s', (_name, text, message, start) => {
    const { problem } = findBlock(text, SYNTAX);
    expect(problem?.message).toContain(message);
    expect(problem?.range[0]).toBe(start);
  });
});
