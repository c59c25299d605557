import type { PlanFrame, Tally } from '@nopycache/core/disk';

import { mirrorLines } from '../mirror/summary-text.js';
import { summarizeMirror } from '../mirror/summary.js';
import { summaryLines, type SummaryStyle, type Totals } from '../output/summary-text.js';
import { summarize } from '../summary/summary.js';
import { findWorkspaces } from '../workspaces/find-workspaces.js';
import { warn } from './warn.js';

const DEFAULT_WIDTH = 100;

/** What was counted, all in all, and the table of it. */
export interface ShownSummary {
  readonly total: Totals;
  readonly lines: readonly string[];
}

/** Counts by workspace, or a mirror by what is the matter, and lays the table out for the standard output. */
export async function showSummary(
  tallies: Iterable<Tally>,
  frame: Pick<PlanFrame, 'roots' | 'manifests' | 'settings'>,
): Promise<ShownSummary> {
  const { roots, manifests, settings } = frame;
  const stream = process.stdout;
  const width = stream.isTTY ? stream.columns : DEFAULT_WIDTH;
  const style: SummaryStyle = { width, sizes: settings.sizes, base: process.cwd(), stream };
  if (settings.mirror !== undefined) {
    const mirror = summarizeMirror(tallies);
    return { total: mirror, lines: await mirrorLines(mirror, style) };
  }
  const { directories, warnings } = await findWorkspaces(roots, manifests);
  warnings.forEach(warn);
  const summary = summarize(tallies, directories);
  return { total: summary.total, lines: await summaryLines(summary, style) };
}
