import { describe, expect, it } from 'vitest';

import { parse } from '../../src/index.js';
import { dump } from '../support/dump.js';

function directivesOf(text: string): string[] {
  return parse(text).directives.map(({ name, value }) => `${name}=${value}`);
}

describe('parser directives', () => {
  it.each([
    [
      'stand first',
      '# syntax=a\n# escape=`\n#check=skip=all\nFROM a',
      ['syntax=a', 'escape=`', 'check=skip=all'],
    ],
    [
      'may be indented, in any case, with space around the =',
      '  #  ESCAPE  =  `  \nFROM a',
      ['escape=`'],
    ],
    ['may follow a byte order mark', '\ufeff# escape=`\nFROM a', ['escape=`']],
    ['end at a comment', '# hello\n# escape=`\nFROM a', []],
    ['end at an unknown directive', '# hello=x\n# escape=`\nFROM a', []],
    ['end at an empty line', '\n# escape=`\nFROM a', []],
    ['end at an instruction', 'FROM a\n# escape=`', []],
    ['end at an empty value', '# escape=\n# syntax=a\nFROM a', []],
  ])('%s', (_title, text, directives) => {
    expect(directivesOf(text)).toEqual(directives);
    expect(parse(text).problem).toBeUndefined();
  });

  it('may stand once each', () => {
    expect(dump('# escape=`\n# escape=`\nFROM a')).toEqual([
      '! The directive "escape" may stand only once. Delete one of the two. ("# escape=`")',
    ]);
  });

  it('choose between two escape characters', () => {
    expect(dump('# escape=x\nFROM a')[0]).toMatch(/^! The escape character can be .* not "x"\./);
  });

  it('change what continues a line and what escapes', () => {
    expect(dump('# escape=`\nFROM a\nENV A=C:\\ `\n  B="1 `" 2"\nRUN a \\')).toEqual([
      'FROM a',
      'ENV {A}={C:\\} {B}={"1 `" 2"}',
      'RUN a \\',
    ]);
  });
});

describe('a file', () => {
  it.each([
    ['is empty', '', 'There is no FROM'],
    ['holds comments alone', '# a\n\n# b', 'There is no FROM'],
    ['holds arguments alone', 'ARG A', 'There is no FROM'],
    ['begins with something else', 'RUN a\nFROM b', 'RUN stands before the first FROM'],
    ['is no Dockerfile', 'import os\n', '"import" is no instruction'],
    ['is binary', '\0\u0001\u0002', 'is no instruction'],
  ])('that %s is told', (_title, text, message) => {
    expect(parse(text).problem?.message).toContain(message);
  });

  it('for another frontend may have instructions of its own', () => {
    const text = 'INCLUDE other\nFROM a\nRUN b';
    expect(parse(text).problem).toBeDefined();
    expect(dump(`# syntax=someone/else:1\n${text}`)).toEqual(['INCLUDE other', 'FROM a', 'RUN b']);
    expect(parse(`# syntax=docker/dockerfile:1\n${text}`).problem).toBeDefined();
  });

  it('of a million continued lines is read in one go', () => {
    const text = `FROM a\nRUN a ${'\\\n b '.repeat(1_000_000)}`;
    const [, run] = parse(text).instructions;
    expect(run?.range).toEqual([7, text.trimEnd().length]);
  });
});

describe('comments', () => {
  it('are found outside and inside instructions, but not in heredocs', () => {
    const text = '# a\nFROM x\nRUN y \\\n  # b \n z\nRUN <<E\n# c\nE\n#d';
    const { comments } = parse(text);
    expect(comments.map((comment) => comment.text)).toEqual(['a', 'b', 'd']);
    expect(comments.map(({ range }) => text.slice(...range))).toEqual(['# a', '# b ', '#d']);
  });
});
