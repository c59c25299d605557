import type { TextEdit, TextRange } from '@nopycache/core';

/** A text for a shell that reads as POSIX's does, and where it lies in the file that holds it. */
export interface Script {
  readonly text: string;
  /** Where a stretch of it lies; always the whole where its characters cannot be told apart. */
  readonly rangeOf: (stretch: TextRange) => TextRange;
  /** Whether a stretch of the text is a stretch of the file, so that words can be put between words. */
  readonly exact: boolean;
  /** Whether a stretch can be replaced by replacing its range. Default: any can where the script is exact. */
  readonly isReplaceable?: (stretch: TextRange) => boolean;
  /**
   * How a text for the shell is written in the file, such as with `$$` for `$`; `undefined` where it cannot be. Default:
   * as it is.
   */
  readonly spelt?: (text: string) => string | undefined;
}

/** The edit that writes something else in the place of a stretch; `undefined` where that is not plain. */
export function replacing(
  script: Script,
  stretch: TextRange,
  text: string,
): readonly TextEdit[] | undefined {
  const { exact, isReplaceable, spelt } = script;
  const written = spelt === undefined ? text : spelt(text);
  if (!exact || written === undefined || isReplaceable?.(stretch) === false) return undefined;
  return [{ range: script.rangeOf(stretch), text: written }];
}

/** A script that stands in its file as it is, from an offset on. */
export function plainScript(text: string, offset = 0): Script {
  return { text, rangeOf: ([start, end]) => [offset + start, offset + end], exact: true };
}

/** A script whose characters are spelt otherwise in its file, such as JSON's escapes: it lies where the whole does. */
export function opaqueScript(text: string, range: TextRange): Script {
  return { text, rangeOf: () => range, exact: false };
}
