import { decodeText, encodeText } from '@nopycache/core';
import { DiskError } from '@nopycache/core/disk';

import type { Place } from '../place/place.js';
import type { CheckFilesOptions, CheckFilesResult } from './check-files.js';
import { checkText } from './check-text.js';
import { Drafts } from './drafts.js';
import { fixText } from './fix-text.js';
import { diskNeighbours, NO_NEIGHBOURS } from './neighbours.js';
import { notTextFindings } from './not-text.js';

/** The name of a text that comes without one. */
const NAMELESS = '<stdin>';

/** What came of a text that was no file's. */
export interface CheckStdinResult extends CheckFilesResult {
  /** The text with its fixes, as bytes; what is no text is as it came. */
  readonly output: Uint8Array;
}

/** Checks a text as if it were the file of that name, and fixes it. Nothing is written, in other files neither. */
export function checkStdin(
  bytes: Uint8Array,
  name: string | undefined,
  places: readonly Place[],
  options: CheckFilesOptions,
): CheckStdinResult {
  const path = name ?? NAMELESS;
  const decoded = decodeText(bytes);
  if (typeof decoded === 'string') {
    const error = new DiskError('NOT_TEXT', `${path}: ${NOT_TEXT[decoded]}`);
    const findings = notTextFindings(error, path, places, options.severities);
    const files = findings === undefined ? [] : [{ path, text: '', findings }];
    const problems = findings === undefined ? [error.message] : [];
    return { files, changes: [], problems, output: bytes };
  }
  const neighbours =
    name === undefined ? NO_NEIGHBOURS : diskNeighbours(new Drafts(options.cwd), options.cwd);
  const check = (text: string) => checkText({ path, text }, places, options, neighbours);
  const target = { text: decoded.text };
  fixText(target, options.fix, check, () => undefined);
  const { text } = target;
  const isChanged = text !== decoded.text;
  return {
    files: [{ path, text, findings: check(text) }],
    changes: isChanged ? [{ path, before: decoded.text, after: text }] : [],
    problems: [],
    output: encodeText(text, decoded.encoding),
  };
}

const NOT_TEXT = {
  'utf-16': 'encoded in UTF-16, which its readers do not understand. Save it as UTF-8.',
  nul: 'holds a NUL character, so it is not text. Check the input.',
};
