import { decodeText, type TextEncoding } from '@nopycache/core';
import type { Place } from '@nopycache/check-command';

import { blobs } from '../git/blobs.js';
import type { StagedEntry } from './entries.js';

/** A staged file of some places, and the text that it is to have. */
export interface StagedDraft {
  readonly entry: StagedEntry;
  readonly places: readonly Place[];
  readonly encoding: TextEncoding;
  readonly before: string;
  text: string;
}

/** The staged files that places know by name, as far as they are text. Links and submodules have none. */
export function openDrafts(
  top: string,
  entries: readonly StagedEntry[],
  places: readonly Place[],
): StagedDraft[] {
  const known = entries.flatMap((entry) => {
    const own = places.filter((place) => place.matches(entry.path));
    return own.length > 0 && entry.mode.startsWith('100') ? [{ entry, places: own }] : [];
  });
  const contents = blobs(
    top,
    known.map(({ entry }) => entry.object),
  );
  return known.flatMap(({ entry, places: own }) => {
    const decoded = decodeText(contents.get(entry.object) ?? new Uint8Array());
    if (typeof decoded === 'string') return [];
    const { text, encoding } = decoded;
    return [{ entry, places: own, encoding, before: text, text }];
  });
}
