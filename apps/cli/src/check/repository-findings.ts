import { join } from 'node:path';

import {
  notChanged,
  shownPath,
  type FileChange,
  type FurtherRequest,
  type FurtherResult,
} from '@nopycache/check-command';
import { applyEdits, shellWord } from '@nopycache/core';
import { DiskError, readTextFile, writeTextFile } from '@nopycache/core/disk';
import { DIALECTS, ensureBytecodePatterns } from '@nopycache/ignore-files';
import type { CheckedFile, ReportedFinding, RuleMetadata } from '@nopycache/report';
import { counted } from '@nopycache/report/text';

import type { IndexEntry } from '../git/bytecode.js';
import { lacksEssentials, type GitCoverage } from '../git/ignored.js';
import { takeOut } from '../git/take-out.js';
import { trackedBytecode, unignoredBytecode } from '../places/git.js';
import { UsageError } from '../usage-error.js';
import type { Scope } from './scope.js';
import { filesOfBytecode, findTrackedBytecode, tookOut } from './tracked-bytecode.js';

/** Where git is asked. */
export interface RepositoryContext {
  readonly cwd: string;
  readonly top: string;
  readonly scope: Scope;
  readonly coverage: GitCoverage;
}

const NOTHING: FurtherResult = { files: [], changes: [], problems: [], otherChanges: [] };

/** So many files are named that would be taken out of git; `check` names all. */
const MOST_NAMED = 20;

/** What is wrong with the repository as such, and the same mended where that is wanted. */
export function repositoryFindings(
  context: RepositoryContext,
  request: FurtherRequest,
): FurtherResult {
  const results = [tracked(context, request), unignored(context, request)];
  return {
    files: results.flatMap(({ files }) => files),
    changes: results.flatMap(({ changes }) => changes),
    problems: results.flatMap(({ problems }) => problems),
    otherChanges: results.flatMap(({ otherChanges }) => otherChanges),
  };
}

function tracked(context: RepositoryContext, request: FurtherRequest): FurtherResult {
  const { cwd, top, scope } = context;
  if (!request.isOn(trackedBytecode.id)) return NOTHING;
  const { removable, onlyCopies } = findTrackedBytecode(
    top,
    (path) => scope.includes(path) && !request.isIgnored(path),
  );
  const shown = ({ path }: IndexEntry): string => shownPath(cwd, join(top, path));
  const kept = onlyCopies.map((entry) => onlyCopyFinding(shown(entry)));
  const files = [...kept, ...removable.map((entry) => trackedFinding(shown(entry)))];
  if (request.fix === 'none' || removable.length === 0) return { ...NOTHING, files };
  try {
    if (!request.isDryRun) takeOut(top, removable);
    return { ...NOTHING, files: kept, otherChanges: [takenOut(removable.map(shown), request)] };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { ...NOTHING, files, problems: [`not taken out of git: ${error.message}`] };
  }
}

function trackedFinding(path: string): CheckedFile {
  const message = `Git tracks this bytecode. Take it out with nopycache fix, or: git rm --cached -- ${shellWord(path)}`;
  return fileWithout(path, trackedBytecode, message, { isFixedOtherwise: true });
}

function onlyCopyFinding(path: string): CheckedFile {
  const message = `Git tracks this bytecode, which has no source beside it and may be all that there is of the program. Add the source, or leave it out with \`ignore\` in the configuration.`;
  return fileWithout(path, trackedBytecode, message);
}

/** What is said of files that were taken out of git, or would be: those are named. */
function takenOut(paths: readonly string[], { isDryRun }: FurtherRequest): string {
  if (!isDryRun) return tookOut(paths);
  const more = paths.length - MOST_NAMED;
  return [
    `would take ${filesOfBytecode(paths)} out of git, and delete nothing on the disk:`,
    ...paths.slice(0, MOST_NAMED).map((path) => `  ${path}`),
    ...(more > 0 ? [`  and ${counted(more, 'more file')}; nopycache check names all`] : []),
  ].join('\n');
}

/** Only where there is no ignore file at the top: one that is there is looked at as a file. */
function unignored(context: RepositoryContext, request: FurtherRequest): FurtherResult {
  const { cwd, top, scope, coverage } = context;
  const path = join(top, '.gitignore');
  const isMeant = scope.includes(top) && request.isOn(unignoredBytecode.id);
  if (!lacksEssentials(coverage.uncovered) || !isMeant || request.isIgnored(path)) return NOTHING;
  const shown = shownPath(cwd, path);
  try {
    const file = { ...readTextFile(path, { orNew: true }), path: shown };
    if (file.found !== undefined) return NOTHING;
    const edit = ensureBytecodePatterns('', DIALECTS.git);
    const after = edit === undefined ? '' : applyEdits('', [edit]);
    const change: FileChange = { path: shown, before: undefined, after };
    if (request.fix !== 'none' && !request.isDryRun) writeTextFile(file, after);
    if (request.fix !== 'none') return { ...NOTHING, changes: [change] };
    return { ...NOTHING, files: [unignoredFinding(shown, coverage)] };
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    return { ...NOTHING, problems: [notChanged(error)] };
  }
}

function unignoredFinding(path: string, { uncovered }: GitCoverage): CheckedFile {
  const [example = '.'] = uncovered.values();
  const where = example === '.' ? '' : ` in ${example}`;
  const kinds = [...uncovered.keys()].map((kind) => `\`${kind}\``).join(', ');
  const message = `There is no .gitignore here, and git would offer to commit ${kinds}${where}. Make one with nopycache fix.`;
  return fileWithout(path, unignoredBytecode, message, { isFixedOtherwise: true });
}

/** A finding about a file that has no text to point into. */
function fileWithout(
  path: string,
  { id: ruleId, severity }: RuleMetadata,
  message: string,
  more: Pick<ReportedFinding, 'isFixedOtherwise'> = {},
): CheckedFile {
  return { path, text: '', findings: [{ ruleId, severity, message, range: [0, 0], ...more }] };
}
