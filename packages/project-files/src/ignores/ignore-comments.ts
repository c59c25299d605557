import { Positions, type Finding } from '@nopycache/core';

import { PREFIX_OF_IDS } from '../rules/rule.js';

/** `# nopycache ignore=ID, ID -- reason`, for the line that it ends or the next one; with `file`, for all of it. */
const COMMENT =
  /(?:#|\/\/)[ \t]*nopycache[ \t]+(file[ \t]+)?ignore[ \t]*=[ \t]*([\w/, \t-]+?)[ \t]*(?:--.*)?\r?$/;

/** A line with nothing but a comment, or nothing at all. */
const NOTHING = /^\s*(?:(?:#|\/\/)[^\n]*)?$/;

/** Takes out the findings that comments ask not to be told of. */
export function applyIgnores(text: string, findings: readonly Finding[]): Finding[] {
  if (!text.includes('nopycache')) return [...findings];
  const ignored = ignoredOn(text.split('\n'));
  const positions = new Positions(text);
  return findings.filter(({ ruleId, range }) => {
    const { line } = positions.at(range[0]);
    return !ignored.has(`* ${ruleId}`) && !ignored.has(`${String(line)} ${ruleId}`);
  });
}

/** A line's number, or `*`, with a rule's id. */
function ignoredOn(lines: readonly string[]): ReadonlySet<string> {
  const ignored = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const [, file, ids = ''] = COMMENT.exec(line) ?? [];
    const place = file === undefined ? String(lineFor(lines, index)) : '*';
    for (const id of ids.match(/[^\s,]+/g) ?? []) {
      ignored.add(`${place} ${id.startsWith(PREFIX_OF_IDS) ? id : PREFIX_OF_IDS + id}`);
    }
  }
  return ignored;
}

/** The number of the line that a comment is for. */
function lineFor(lines: readonly string[], index: number): number {
  if (!NOTHING.test(lines[index] ?? '')) return index + 1;
  const next = lines.findIndex((line, at) => at > index && !NOTHING.test(line));
  return next + 1;
}
