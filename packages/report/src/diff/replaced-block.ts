import type { StructuredPatchHunk } from 'diff';

/** The hunk that replaces all from the first line that differs to the last. */
export function replacedBlock(before: string, after: string, context: number): StructuredPatchHunk {
  const [old, own] = [linesOf(before), linesOf(after)];
  const shorter = Math.min(old.length, own.length);
  let same = 0;
  while (same < shorter && old[same] === own[same]) same += 1;
  let sameAtEnd = 0;
  while (sameAtEnd < shorter - same && old.at(-1 - sameAtEnd) === own.at(-1 - sameAtEnd)) {
    sameAtEnd += 1;
  }
  const start = Math.max(0, same - context);
  const trailing = Math.min(sameAtEnd, context);
  const [oldEnd, ownEnd] = [old.length - sameAtEnd, own.length - sameAtEnd];
  return {
    oldStart: start + 1,
    oldLines: oldEnd + trailing - start,
    newStart: start + 1,
    newLines: ownEnd + trailing - start,
    lines: [
      ...marked(' ', old.slice(start, same)),
      ...marked('-', old.slice(same, oldEnd)),
      ...marked('+', own.slice(same, ownEnd)),
      ...marked(' ', old.slice(oldEnd, oldEnd + trailing)),
    ],
  };
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

function marked(mark: string, lines: readonly string[]): string[] {
  return lines.flatMap((line) =>
    line.endsWith('\n')
      ? [mark + line.slice(0, -1)]
      : [mark + line, '\\ No newline at end of file'],
  );
}
