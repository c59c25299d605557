import type { TextRange } from '../finding.js';
import { checksum } from './checksum.js';
import { readMarker, type BeginMarker, type BlockSyntax, type Marker } from './markers.js';

/** A stretch of a file that we wrote and may rewrite: a begin marker, a body and an end marker. */
export interface ManagedBlock {
  /** From the start of the begin marker's line to the end of the end marker's, its end of line included. */
  readonly range: TextRange;
  /** The lines between the markers, each with its end of line. */
  readonly body: TextRange;
  /** Whether somebody else has changed the body since it was written. */
  readonly edited: boolean;
  readonly says: BeginMarker;
}

/** Markers that make no block: nothing may be written before a person has looked at them. */
export interface BlockProblem {
  /** What is wrong and what to do, a sentence each. */
  readonly message: string;
  readonly range: TextRange;
}

/** The block of that name, what keeps it from being one, or neither where there is none. */
export type FoundBlock =
  | { readonly block?: ManagedBlock; readonly problem?: undefined }
  | { readonly block?: undefined; readonly problem: BlockProblem };

interface MarkedLine {
  readonly marker: Marker;
  /** The line, its end of line included. */
  readonly range: TextRange;
}

/** Looks for the block of a name in a text. */
export function findBlock(text: string, syntax: BlockSyntax): FoundBlock {
  const marked = [...markedLines(text, syntax)];
  const problem = problemOf(marked, syntax.name);
  if (problem !== undefined) return { problem };
  const [begin, end] = marked;
  if (begin?.marker.kind !== 'begin' || end === undefined) return {};
  const body: TextRange = [begin.range[1], end.range[0]];
  return {
    block: {
      range: [begin.range[0], end.range[1]],
      body,
      edited: checksum(text.slice(...body)) !== begin.marker.says.checksum,
      says: begin.marker.says,
    },
  };
}

function problemOf(marked: readonly MarkedLine[], name: string): BlockProblem | undefined {
  const strange = marked.find(({ marker }) => marker.kind === 'malformed');
  if (strange !== undefined) {
    const message = `This marker of the block "${name}" is not as it was written. Delete the block with its markers, or put the marker back.`;
    return { message, range: strange.range };
  }
  const newer = marked.find(({ marker }) => marker.kind === 'newer');
  if (newer !== undefined) {
    const message = `The block "${name}" was written by a newer version. Use that one to change it.`;
    return { message, range: newer.range };
  }
  return problemOfPairs(marked, name);
}

function problemOfPairs(marked: readonly MarkedLine[], name: string): BlockProblem | undefined {
  const [begin, end, third] = marked;
  if (begin?.marker.kind === 'end') {
    const message = `The block "${name}" ends here but begins nowhere. Delete this marker.`;
    return { message, range: begin.range };
  }
  if (begin !== undefined && end?.marker.kind !== 'end') {
    const message = `The block "${name}" begins here and has no end before the next. Delete what is left of it with its marker.`;
    return { message, range: begin.range };
  }
  if (third === undefined) return undefined;
  const message = `The block "${name}" stands here a second time. Delete one of the two with its markers.`;
  return { message, range: third.range };
}

function* markedLines(text: string, syntax: BlockSyntax): Generator<MarkedLine> {
  for (const match of text.matchAll(/[^\n]+\n?/g)) {
    const marker = readMarker(match[0], syntax);
    if (marker === undefined) continue;
    // A byte order mark is the file's, not the block's; trim() takes it for white space.
    const start = match[0].startsWith('\ufeff') ? match.index + 1 : match.index;
    yield { marker, range: [start, match.index + match[0].length] };
  }
}
