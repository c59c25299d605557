import fs from 'node:fs';
import { resolve } from 'node:path';

import { DiskError } from '@nopycache/core/disk';

import type { Neighbours } from '../place/place.js';
import type { Drafts } from './drafts.js';

/** The files on the disk, as they are to become. */
export function diskNeighbours(drafts: Drafts, cwd: string): Neighbours {
  return {
    read(path) {
      try {
        const { file, text } = drafts.open(path, { orNew: true });
        return { text: file.found === undefined && text === '' ? undefined : text };
      } catch (error) {
        if (!(error instanceof DiskError)) throw error;
        return undefined;
      }
    },
    exists: (path) => fs.existsSync(resolve(cwd, path)),
  };
}

/** What is known of other files where a text has no name. */
export const NO_NEIGHBOURS: Neighbours = { read: () => undefined, exists: () => undefined };
