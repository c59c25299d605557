import { basename, resolve } from 'node:path';

import { findingsExitCode, loadConfig, presentReport, processIo } from '@nopycache/check-command';
import type { FormatName, Report } from '@nopycache/report';
import { counted } from '@nopycache/report/text';

import { CONFIG_SOURCES } from '../config/sources.js';
import { EXIT } from '../exit-codes.js';
import { findWorkTree } from '../git/repository.js';
import { places } from '../places/all.js';
import { checkStaged, type StagedResult } from '../staged/check-staged.js';
import { RULES_OPTION, TOOL } from '../tool.js';
import { UsageError } from '../usage-error.js';
import { warn } from './warn.js';

export interface StagedOptions {
  /** `--no-fix`. */
  readonly fix: boolean;
  readonly format: FormatName;
  readonly config?: string | false;
  readonly maxWarnings?: number;
}

/** `nopycache staged`: checks and fixes what the next commit brings, and refuses bytecode in it. */
export async function stagedCommand(options: StagedOptions): Promise<number> {
  const tree = findWorkTree(process.cwd());
  if (tree === undefined) {
    throw new UsageError('There is no git repository here, so that nothing is staged.');
  }
  const { top } = tree;
  const config = await loadConfig({
    cwd: top,
    places: places(),
    sources: CONFIG_SOURCES,
    // Relative to where the command runs, wherever that is in the repository.
    file: typeof options.config === 'string' ? resolve(options.config) : options.config,
    rulesOption: RULES_OPTION,
  });
  const fix = options.fix && !isPartialCommit();
  const result = await checkStaged(top, { places: places(), config, fix });
  return await report(result, top, options);
}

/**
 * Whether only named files are committed (`git commit -- FILE`). Git has made both indexes by then, the one of this commit
 * and the one that is there afterwards, which a fix of the former would not reach.
 */
function isPartialCommit(): boolean {
  return basename(process.env['GIT_INDEX_FILE'] ?? '').startsWith('next-index-');
}

async function report(
  { files, fixed, left }: StagedResult,
  top: string,
  { format, maxWarnings, fix }: StagedOptions,
): Promise<number> {
  const rules = places().flatMap((place) => place.rules);
  const shown: Report = { tool: TOOL, rules, files };
  const io = { ...processIo(), cwd: top };
  const isEmpty = files.every(({ findings }) => findings.length === 0);
  if (format !== 'pretty' || !isEmpty) {
    const plain = { outputFile: undefined, quiet: false, color: undefined, isStdoutTaken: false };
    await presentReport(shown, { format, ...plain }, io);
  }
  if (fixed.length > 0) {
    warn(`fixed and staged ${counted(fixed.length, 'file')}: ${fixed.join(', ')}`);
  }
  for (const { path, why } of left) {
    warn(`${path}: the fix is staged, and not in the file itself: ${why}.`);
  }
  const code = findingsExitCode(shown, { quiet: false, maxWarnings });
  if (code !== EXIT.ok && fix && isPartialCommit()) {
    warn('With git commit FILE nothing is fixed. Run nopycache fix, and commit again.');
  }
  return code;
}
