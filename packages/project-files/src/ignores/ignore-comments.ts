import { Positions, type Ignore, type TextEdit, type TextRange } from '@nopycache/core';

import type { ProjectFileKind } from '../kinds/kinds.js';
import { PREFIX_OF_IDS } from '../rules/rule.js';

/** How a language has comments. */
interface Comments {
  /** `# nopycache ignore=ID, ID -- reason`, for the line that it ends or the next one; with `file`, for all of it. */
  readonly request: RegExp;
  /** A line with nothing but a comment, or nothing at all. */
  readonly nothing: RegExp;
}

const HASH = commentsAfter('#');
const SLASHES = commentsAfter('//');

/** Kinds that are JSON, with comments where its reader takes them. */
const JSON_KINDS: readonly ProjectFileKind[] = ['package-json', 'dev-container', 'vscode-settings'];

/** The comments of a file that ask not to be told of something. */
export function ignoresOf(text: string, kind: ProjectFileKind): Ignore[] {
  if (!text.includes('nopycache')) return [];
  const { request, nothing } = JSON_KINDS.includes(kind) ? SLASHES : HASH;
  const lines = text.split('\n');
  const isBare = lines.map((line) => nothing.test(line));
  const positions = new Positions(text);
  return lines.flatMap((line, index) => {
    const match = request.exec(line);
    if (match === null) return [];
    const [, before = '', file, names = ''] = match;
    const own = positions.lineRange(index + 1);
    const start = own[0] + match.index + before.length;
    const covers: TextRange =
      file === undefined ? lineFor(isBare, index, positions) : [0, text.length + 1];
    // A comment goes with its line where it has one of its own; what stands before it on a line is a person's.
    const removal = isBare[index] === true ? withoutLine(text, own) : undefined;
    return ignoresIn(names, start, covers, removal);
  });
}

function ignoresIn(
  names: string,
  start: number,
  covers: TextRange,
  removal: readonly TextEdit[] | undefined,
): Ignore[] {
  const all = [...names.matchAll(/[^\s,]+/g)];
  return all.map(({ 0: name, index }) => ({
    id: name.startsWith(PREFIX_OF_IDS) ? name : PREFIX_OF_IDS + name,
    name,
    range: [start + index, start + index + name.length],
    covers,
    removal: all.length === 1 ? removal : undefined,
  }));
}

/** The line that a comment is for; nowhere where none follows. */
function lineFor(isBare: readonly boolean[], index: number, positions: Positions): TextRange {
  const at = isBare.indexOf(false, index);
  if (at === -1) return [0, 0];
  const [start, end] = positions.lineRange(at + 1);
  return [start, end + 1];
}

function withoutLine({ length }: string, [start, end]: TextRange): readonly TextEdit[] {
  return [{ range: [start, Math.min(end + 1, length)], text: '' }];
}

function commentsAfter(mark: string): Comments {
  const words = String.raw`(${mark}[ \t]*nopycache[ \t]+(file[ \t]+)?ignore[ \t]*=[ \t]*)`;
  return {
    request: new RegExp(String.raw`${words}([\w/, \t-]+?)[ \t]*(?:--.*)?\r?$`),
    nothing: new RegExp(String.raw`^\s*(?:${mark}[^\n]*)?$`),
  };
}
