import { encodeText } from '@nopycache/core';

import { gitOutput } from '../git/run.js';
import type { StagedDraft } from './drafts.js';

/** A file that is staged with other content than before. */
export interface RestagedFile {
  readonly path: string;
  /** The objects' names. */
  readonly before: string;
  readonly after: string;
}

/**
 * Stages the drafts that have changed, all in one step: whoever looks at the index sees the old one or the new one.
 *
 * @throws UsageError where git cannot, with the index as it was
 */
export function stageDrafts(top: string, drafts: readonly StagedDraft[]): RestagedFile[] {
  const changed = drafts.filter(({ text, before }) => text !== before);
  const files = changed.map(({ entry, text, encoding }) => {
    const input = encodeText(text, encoding);
    const written = gitOutput(top, ['hash-object', '-w', '--no-filters', '--stdin'], { input });
    const after = written.toString('latin1').trim();
    return { path: entry.path, mode: entry.mode, before: entry.object, after };
  });
  if (files.length === 0) return [];
  const input = files.map(({ mode, after, path }) => `${mode} ${after}\t${path}\0`).join('');
  gitOutput(top, ['update-index', '-z', '--index-info'], { input });
  return files;
}
