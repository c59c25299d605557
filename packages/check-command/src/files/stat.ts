import fs from 'node:fs';

/** What a path leads to, over symbolic links; `undefined` where that is nothing, or cannot be known. */
export function statOf(path: string): fs.Stats | undefined {
  try {
    return fs.statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
