import type { PlanFrame, Tally } from '@nopycache/core/disk';

import { summaryLines } from '../output/summary-text.js';
import { summarize, type Summary } from '../summary/summary.js';
import { findWorkspaces } from '../workspaces/find-workspaces.js';
import { warn } from './warn.js';

const DEFAULT_WIDTH = 100;

/** Counts by workspace, and lays the table out for the standard output. */
export async function showSummary(
  tallies: Iterable<Tally>,
  { roots, manifests, settings }: Pick<PlanFrame, 'roots' | 'manifests' | 'settings'>,
): Promise<{ summary: Summary; lines: string[] }> {
  const { directories, warnings } = await findWorkspaces(roots, manifests);
  warnings.forEach(warn);
  const summary = summarize(tallies, directories);
  const stream = process.stdout;
  const width = stream.isTTY ? stream.columns : DEFAULT_WIDTH;
  const style = { width, sizes: settings.sizes, base: process.cwd(), stream };
  return { summary, lines: await summaryLines(summary, style) };
}
