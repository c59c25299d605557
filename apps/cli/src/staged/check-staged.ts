import { join } from 'node:path';

import {
  checkText,
  fixText,
  readIgnores,
  type CheckSettings,
  type Config,
  type Place,
} from '@nopycache/check-command';
import { overrideSeverities, type CheckedFile } from '@nopycache/report';

import { openDrafts, type StagedDraft } from './drafts.js';
import { stagedEntries } from './entries.js';
import { indexNeighbours } from './index-neighbours.js';
import { refusedBytecode } from './refused.js';
import { updateWorkTree } from './write-work-tree.js';
import { stageDrafts } from './write-index.js';

/** How staged files are looked at. */
export interface CheckStagedOptions {
  readonly places: readonly Place[];
  readonly config: Config;
  readonly fix: boolean;
}

/** What came of it. */
export interface StagedResult {
  /** What was found in what is staged; after fixes, what remains. */
  readonly files: readonly CheckedFile[];
  /** What was staged anew. */
  readonly fixed: readonly string[];
  /** Files whose fix is only staged, with the reason. */
  readonly left: readonly { readonly path: string; readonly why: string }[];
}

/**
 * Checks and fixes what is staged, in the index first and then in the files themselves.
 *
 * @throws UsageError where git does not answer, or cannot write the index: then nothing has changed
 */
export async function checkStaged(
  top: string,
  { places, config, fix }: CheckStagedOptions,
): Promise<StagedResult> {
  const isIgnored = await readIgnores(config.ignore, config.directory);
  const entries = stagedEntries(top).filter(({ path }) => !isIgnored(join(top, path)));
  const { severities, sections } = config;
  const settings: CheckSettings = { severities, sections, inlineConfig: true };
  const refused = refusedBytecode(top, entries).map((file) => {
    return { ...file, findings: overrideSeverities(file.findings, severities) };
  });
  const drafts = openDrafts(top, entries, places);
  const found = checkDrafts(top, drafts, settings, fix);
  const restaged = fix ? stageDrafts(top, drafts) : [];
  const left = restaged.flatMap((file) => {
    const why = updateWorkTree(top, file);
    return why === undefined ? [] : [{ path: file.path, why }];
  });
  return { files: [...refused, ...found], fixed: restaged.map(({ path }) => path), left };
}

function checkDrafts(
  top: string,
  drafts: readonly StagedDraft[],
  settings: CheckSettings,
  fix: boolean,
): CheckedFile[] {
  const neighbours = indexNeighbours(top, drafts);
  const checkOf = ({ entry, places }: StagedDraft) => {
    return (text: string) => checkText({ path: entry.path, text }, places, settings, neighbours);
  };
  const related = (path: string): StagedDraft | undefined =>
    drafts.find(({ entry }) => entry.path === path);
  for (const draft of drafts) {
    fixText(draft, fix ? 'fixes' : 'none', checkOf(draft), related);
  }
  return drafts.map((draft) => {
    const { entry, text } = draft;
    return { path: entry.path, text, findings: checkOf(draft)(text) };
  });
}
