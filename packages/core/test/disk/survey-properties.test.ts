import fs from 'node:fs';
import { relative } from 'node:path';

import fc from 'fast-check';
import {
  gitRepository,
  skipWithout,
  temporaryDirectory,
  writeTree,
} from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import {
  survey,
  sweep,
  sweepSurvey,
  type Plan,
  type Survey,
  type SweepReport,
  type SweepSummary,
} from '../../src/disk/index.js';
import type { ModelOptions } from './model.js';
import { declare, file, options } from './random-tree.js';
import { outcomes } from './support.js';

const RUNS = Number(process.env['NOPYCACHE_FUZZ_RUNS'] ?? 40);

/** What happens to an entry after it was surveyed. */
const fates = ['nothing', 'nothing', 'nothing', 'gone', 'tracked', 'link', 'directory'] as const;

const chosen: fc.Arbitrary<ModelOptions & { readonly sizes: boolean }> = fc
  .tuple(options, fc.boolean())
  .map(([chosenOptions, sizes]) => ({ ...chosenOptions, sizes }));

/** Deals with the entries of a plan that are to be removed, in their order. */
function befall(root: string, plan: Plan, dealt: readonly (typeof fates)[number][]): void {
  const git = gitRepository(root);
  const removed = plan.entries.filter(({ action }) => action === 'remove');
  removed.forEach(({ path, type }, at) => {
    const fate = dealt[at % dealt.length] ?? 'nothing';
    if (fate === 'nothing' || type === 'directory') return;
    if (fate === 'tracked') {
      git.run('add', '-f', '--', `:(literal)${relative(root, path)}`);
      return;
    }
    fs.unlinkSync(path);
    if (fate === 'link') fs.symlinkSync('m.py', path);
    if (fate === 'directory') fs.mkdirSync(path);
  });
}

async function inTree<T>(
  tree: ReturnType<typeof declare>['tree'],
  work: (root: string) => Promise<T>,
): Promise<T> {
  const root = temporaryDirectory();
  try {
    writeTree(root.path, tree);
    return await work(root.path);
  } finally {
    root.remove();
  }
}

/** What both ways of sweeping say of what they did. */
interface Swept {
  readonly planned: number;
  readonly left: Record<string, string>;
  readonly removed: number;
  readonly kept: number;
  readonly diskUsage: number;
}

function byEntries(root: string, plan: Plan, report: SweepReport): Swept {
  const removed = report.outcomes.filter(({ outcome }) => outcome === 'removed');
  const kept = plan.entries.filter(({ action }) => action === 'keep');
  const left = Object.entries(outcomes(root, report)).filter(
    ([, outcome]) => outcome !== 'removed' && outcome !== 'gone',
  );
  return {
    planned: report.outcomes.length,
    left: Object.fromEntries(left),
    removed: removed.length,
    kept: kept.length,
    diskUsage: [...removed, ...kept].reduce((sum, { diskUsage = 0 }) => sum + diskUsage, 0),
  };
}

function bySummary(root: string, summary: SweepSummary): Swept {
  const tallies = [...summary.tallies()];
  const count = (action: string): number =>
    tallies.reduce((sum, tally) => sum + (tally.action === action ? tally.count : 0), 0);
  return {
    planned: summary.planned,
    left: Object.fromEntries(
      summary.left.map(({ path, outcome, reason, code = '' }) => [
        relative(root, path),
        `${outcome}: ${reason ?? code}`,
      ]),
    ),
    removed: count('remove'),
    kept: count('keep'),
    diskUsage: tallies.reduce((sum, { diskUsage }) => sum + diskUsage, 0),
  };
}

function filesIn(root: string): string[] {
  const all = fs.readdirSync(root, { recursive: true, encoding: 'utf8' });
  return all.filter((path) => !path.startsWith('.git/'));
}

describe.skipIf(skipWithout('git') || process.platform === 'win32')('a survey', () => {
  it('is swept as its plan is', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(file, { maxLength: 40 }),
        chosen,
        fc.array(fc.constantFrom(...fates), { minLength: 1, maxLength: 12 }),
        async (files, settings, dealt) => {
          const { tree } = declare(files, '/nowhere');
          const sweepIn = async (how: (found: Survey, root: string) => Promise<Swept>) =>
            await inTree(tree, async (root) => {
              const found = await survey([root], { ...settings, threads: 1 });
              return { ...(await how(found, root)), rest: filesIn(root) };
            });
          const byPlan = await sweepIn(async (found, root) => {
            const plan = found.toPlan();
            befall(root, plan, dealt);
            return byEntries(root, plan, await sweep(plan));
          });
          const bySurvey = await sweepIn(async (found, root) => {
            befall(root, found.toPlan(), dealt);
            return bySummary(root, await sweepSurvey(found));
          });
          expect(bySurvey).toEqual(byPlan);
        },
      ),
      { numRuns: RUNS },
    );
  });
});
