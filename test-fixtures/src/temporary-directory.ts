import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';

/** A new directory's real path, and how to be rid of it, whatever has been put into it. */
export function temporaryDirectory(): { path: string; remove: () => void } {
  const path = fs.realpathSync.native(fs.mkdtempSync(join(os.tmpdir(), 'nopycache-')));
  return {
    path,
    remove: () => {
      if (process.platform === 'win32') {
        fs.rmSync(path, { recursive: true, force: true });
        return;
      }
      // These two also manage paths that are longer than the system takes in one piece.
      execFileSync('chmod', ['-R', 'u+rwX', path]);
      execFileSync('rm', ['-rf', path]);
    },
  };
}
