import { surveyMirror, type MirrorOptions, type Survey } from '@nopycache/core/disk';
import { counted } from '@nopycache/report/text';

import { progressOn } from '../output/progress.js';

/** Looks through mirrors, with progress on the terminal. */
export async function surveyMirrorTree(
  prefixes: readonly string[],
  options: MirrorOptions,
): Promise<Survey> {
  const progress = progressOn(process.stderr);
  try {
    return await surveyMirror(prefixes, {
      ...options,
      onProgress: ({ directories }) => {
        progress.show(() => `Listed ${counted(directories, 'directory', 'directories')}…`);
      },
    });
  } finally {
    progress.end();
  }
}
