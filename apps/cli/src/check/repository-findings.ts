import { join } from 'node:path';

import {
  shownPath,
  type CheckFilesResult,
  type FileChange,
  type FurtherRequest,
} from '@nopycache/check-command';
import { applyEdits } from '@nopycache/core';
import { DiskError, readTextFile, writeTextFile } from '@nopycache/core/disk';
import { DIALECTS, ensureBytecodePatterns } from '@nopycache/ignore-files';
import type { CheckedFile, RuleMetadata } from '@nopycache/report';
import { counted } from '@nopycache/report/text';

import { trackedBytecode as bytecodeInIndex } from '../git/bytecode.js';
import { lacksEssentials, type GitCoverage } from '../git/ignored.js';
import { takeOut } from '../git/take-out.js';
import { trackedBytecode, unignoredBytecode } from '../places/git.js';
import { shellWord } from '../staged/refused.js';
import type { Scope } from './scope.js';
import { warn } from '../commands/warn.js';

/** Where git is asked. */
export interface RepositoryContext {
  readonly cwd: string;
  readonly top: string;
  readonly scope: Scope;
  readonly coverage: GitCoverage;
}

const NOTHING: CheckFilesResult = { files: [], changes: [], problems: [] };

/** What is wrong with the repository as such, and the same mended where that is wanted. */
export function repositoryFindings(
  context: RepositoryContext,
  request: FurtherRequest,
): CheckFilesResult {
  const results = [tracked(context, request), unignored(context, request)];
  return {
    files: results.flatMap(({ files }) => files),
    changes: results.flatMap(({ changes }) => changes),
    problems: results.flatMap(({ problems }) => problems),
  };
}

function tracked(context: RepositoryContext, request: FurtherRequest): CheckFilesResult {
  const { cwd, top, scope } = context;
  if (!request.isOn(trackedBytecode.id)) return NOTHING;
  const paths = bytecodeInIndex(top)
    .map(({ path }) => path)
    .filter((path) => scope.includes(join(top, path)) && !request.isIgnored(join(top, path)));
  if (request.fix !== 'none' && paths.length > 0) {
    const what = `${counted(paths.length, 'file')} of bytecode`;
    if (!request.isDryRun) {
      takeOut(top, paths);
      warn(`took ${what} out of git; on the disk nothing was deleted`);
      return NOTHING;
    }
    warn(`${what} would be taken out of git: ${paths.join(', ')}`);
  }
  const files = paths.map((path) => {
    const shown = shownPath(cwd, join(top, path));
    const message = `Git tracks this bytecode. Take it out with nopycache fix, or: git rm --cached -- ${shellWord(shown)}`;
    return fileWithout(shown, trackedBytecode, message);
  });
  return { ...NOTHING, files };
}

/** Only where there is no ignore file at the top: one that is there is looked at as a file. */
function unignored(context: RepositoryContext, request: FurtherRequest): CheckFilesResult {
  const { cwd, top, scope, coverage } = context;
  const path = join(top, '.gitignore');
  const isMeant = scope.includes(top) && request.isOn(unignoredBytecode.id);
  if (!lacksEssentials(coverage.uncovered) || !isMeant || request.isIgnored(path)) return NOTHING;
  try {
    const file = readTextFile(path, { orNew: true });
    if (file.found !== undefined) return NOTHING;
    const edit = ensureBytecodePatterns('', DIALECTS.git);
    const after = edit === undefined ? '' : applyEdits('', [edit]);
    const shown = shownPath(cwd, path);
    const change: FileChange = { path: shown, before: undefined, after };
    if (request.fix !== 'none' && !request.isDryRun) writeTextFile(file, after);
    if (request.fix !== 'none') return { ...NOTHING, changes: [change] };
    return { ...NOTHING, files: [fileWithout(shown, unignoredBytecode, messageOf(coverage))] };
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    return { ...NOTHING, problems: [error.message] };
  }
}

function messageOf({ uncovered }: GitCoverage): string {
  const [example = '.'] = uncovered.values();
  const where = example === '.' ? '' : ` in ${example}`;
  const kinds = [...uncovered.keys()].map((kind) => `\`${kind}\``).join(', ');
  return `There is no .gitignore here, and git would offer to commit ${kinds}${where}. Make one with nopycache fix.`;
}

/** A finding about a file that has no text to point into. */
function fileWithout(
  path: string,
  { id: ruleId, severity }: RuleMetadata,
  message: string,
): CheckedFile {
  return { path, text: '', findings: [{ ruleId, severity, message, range: [0, 0] }] };
}
