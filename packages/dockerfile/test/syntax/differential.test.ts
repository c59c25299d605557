import { DockerfileParser } from 'dockerfile-ast';
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { parse } from '../../src/index.js';
import { pieces } from '../support/arbitraries.js';
import { CASES } from './cases.js';

/** Each instruction with its line, as we have it and as dockerfile-ast has it. */
function ours(text: string): string[] {
  return parse(text).instructions.map(
    ({ keyword, range }) => `${String(text.slice(0, range[0]).split('\n').length)} ${keyword}`,
  );
}

function theirs(text: string): string[] {
  return DockerfileParser.parse(text)
    .getInstructions()
    .map((each) => `${String(each.getRange().start.line + 1)} ${each.getKeyword()}`);
}

/** Where we follow BuildKit's parser and dockerfile-ast does not. */
const DIFFERENT: Readonly<Record<string, string>> = {
  'an escaped escape character continues nothing': 'takes two escape characters for a continuation',
  'a quoted name': 'ends a quoted name at its space, and takes the body for instructions',
  'white space before the name':
    'finds no name behind white space, and takes the body for instructions',
  'a file descriptor': 'finds no heredoc behind a number, and takes the body for instructions',
  'none after an open quote': 'finds a heredoc behind an open quote, and loses what follows',
};

/** It loses what follows names of which a part is quoted, or that hold a space. */
const QUOTED_HEREDOC = /<<(?:\w*['"])/;

it.each(CASES.filter(([, , ...dumped]) => !dumped.some((line) => line.startsWith('!'))))(
  '%s: the same as dockerfile-ast, or for a reason',
  (title, body) => {
    const text = `FROM a\n${body}`;
    if (title in DIFFERENT) expect(ours(text)).not.toEqual(theirs(text));
    else expect(ours(text)).toEqual(theirs(text));
  },
);

it('files put together at random: the same as dockerfile-ast', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      fc.pre(parts.every((piece) => !QUOTED_HEREDOC.test(piece.text)));
      const text = parts.map((piece) => piece.text).join('\n');
      expect(ours(text)).toEqual(theirs(text));
    }),
  );
});
