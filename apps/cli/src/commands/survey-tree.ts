import { scan, survey, type ScanOptions, type Survey } from '@nopycache/core/disk';
import { counted } from '@nopycache/report/text';

import { progressOn } from '../output/progress.js';
import { scanOptionsOf, type SelectionOptions } from '../options/scan-options.js';
import { UsageError } from '../usage-error.js';
import { warn } from './warn.js';

/** Scans as the options say, with progress on the terminal; finds out about pinned interpreters where they matter. */
export async function surveyTree(
  roots: readonly string[],
  options: SelectionOptions,
  signal: AbortSignal,
): Promise<Survey> {
  const progress = progressOn(process.stderr);
  const scanOptions: ScanOptions = {
    ...scanOptionsOf(options),
    signal,
    onProgress: ({ directories }) => {
      progress.show(() => `Listed ${counted(directories, 'directory', 'directories')}…`);
    },
  };
  try {
    const keepInterpreters = await interpretersInUse(roots, options, scanOptions);
    return await survey(roots, { ...scanOptions, keepInterpreters });
  } finally {
    progress.end();
  }
}

async function interpretersInUse(
  roots: readonly string[],
  { python, only }: SelectionOptions,
  options: ScanOptions,
): Promise<readonly string[] | undefined> {
  if (python !== undefined || only?.includes('stale-interpreter') !== true) return python;
  const { findPins } = await import('../interpreters/pins.js');
  const { force, oneFileSystem, include, signal, onProgress } = options;
  const plan = await scan(roots, { force, oneFileSystem, include, signal, onProgress });
  const { interpreters, warnings } = findPins(plan);
  warnings.forEach(warn);
  if (interpreters.length > 0) return interpreters;
  throw new UsageError(
    'Nothing here says which interpreters are in use: no .python-version, .tool-versions, mise.toml, requires-python or virtual environment. Name them with --python, as in --python 3.12.',
  );
}
