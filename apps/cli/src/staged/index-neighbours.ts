import { decodeText } from '@nopycache/core';
import type { Neighbours } from '@nopycache/check-command';

import { parseIndexEntries } from '../git/bytecode.js';
import { blobs } from '../git/blobs.js';
import { rawRecords } from '../git/run.js';
import type { StagedDraft } from './drafts.js';

/** The other files as the next commit has them. */
export function indexNeighbours(top: string, drafts: readonly StagedDraft[]): Neighbours {
  let known: ReadonlyMap<string, string> | undefined;
  const objects = (): ReadonlyMap<string, string> => (known ??= objectsInIndex(top));
  return {
    read(path) {
      const draft = drafts.find(({ entry }) => entry.path === path);
      if (draft !== undefined) return { text: draft.text };
      const object = objects().get(path);
      if (object === undefined) return { text: undefined };
      const decoded = decodeText(blobs(top, [object]).get(object) ?? new Uint8Array());
      return typeof decoded === 'string' ? undefined : { text: decoded.text };
    },
    exists: (path) =>
      objects().has(path) || [...objects().keys()].some((name) => name.startsWith(`${path}/`)),
  };
}

function objectsInIndex(top: string): ReadonlyMap<string, string> {
  const entries = parseIndexEntries(rawRecords(top, ['ls-files', '--stage', '-z']));
  return new Map(entries.map(({ path, object }) => [path, object]));
}
