import { basename } from 'node:path';

import type { Survey } from '@nopycache/core/disk';

import { installedPythons, type InstalledPythons } from '../interpreters/installed.js';
import { interpreterOfVersion } from '../interpreters/version.js';
import { problemSentences, usedPrefixes } from '../mirror/prefixes.js';
import type { CollectionOptions } from '../options/collection-options.js';
import { UsageError } from '../usage-error.js';
import { carryOut, carryOutPlan, dryRun, refuseBesidePlan } from './carry-out.js';
import { interruptible } from './interrupt.js';
import { readPlan } from './read-plan.js';
import type { OutputOptions } from './scan.js';
import { surveyMirrorTree } from './survey-mirror.js';
import { warn } from './warn.js';

export type PrefixGcOptions = CollectionOptions & OutputOptions;

/** `nopycache prefix gc`: removes bytecode that nothing reads any more from where it was redirected to. */
export async function prefixGcCommand(
  directories: readonly string[],
  options: PrefixGcOptions,
): Promise<number> {
  if (options.plan !== undefined) {
    refuseBesidePlan(directories.length > 0, options, 'prefix gc --dry-run --json');
    const plan = readPlan(options.plan);
    if (plan.settings.mirror !== undefined) return await carryOutPlan(plan, options);
    throw new UsageError(
      `${options.plan}: is not a plan of prefix gc. Carry it out with: nopycache clean --plan`,
    );
  }
  const survey = (signal: AbortSignal): Promise<Survey> => surveyed(directories, options, signal);
  if (options.dryRun === true) return await dryRun(await interruptible(survey), options);
  return await carryOut(await interruptible(survey), options);
}

async function surveyed(
  directories: readonly string[],
  options: PrefixGcOptions,
  signal: AbortSignal,
): Promise<Survey> {
  const found =
    directories.length > 0 && options.python !== undefined ? undefined : await installedPythons();
  const { olderThan, sourceSuffix, sizes, oneFileSystem } = options;
  return await surveyMirrorTree(
    directories.length > 0 ? directories : reportedPrefixes(found?.pythons ?? []),
    {
      expiredBefore: olderThan,
      keepInterpreters: options.python ?? (found && interpretersInUse(found)),
      sourceSuffixes: sourceSuffix && ['.py', '.pyw', ...sourceSuffix],
      sizes,
      oneFileSystem,
      signal,
    },
  );
}

/** @throws UsageError where there is none to look through */
function reportedPrefixes(pythons: InstalledPythons['pythons']): string[] {
  const prefixes = usedPrefixes(pythons);
  prefixes.flatMap(problemSentences).forEach(warn);
  const existing = prefixes.filter(({ exists }) => exists).map(({ path }) => path);
  if (existing.length > 0) return existing;
  throw new UsageError(
    prefixes.length === 0
      ? 'No interpreter here writes its bytecode into a directory of its own (PYTHONPYCACHEPREFIX). Name the directory, or set one up with: nopycache redirect'
      : `${prefixes.map(({ path }) => path).join(', ')}: nothing was written there yet.`,
  );
}

/**
 * The interpreters whose bytecode is kept. One that does not answer is what it is called; where that says nothing, all
 * bytecode may be its own.
 *
 * @returns `undefined` where nobody can tell
 */
function interpretersInUse({ pythons, silent }: InstalledPythons): string[] | undefined {
  const called = silent.map(({ path }) => interpreterOfVersion(basename(path)));
  const known = [...pythons.map(({ interpreter }) => interpreter), ...called];
  const inUse = known.filter((interpreter) => interpreter !== undefined);
  if (inUse.length === known.length && inUse.length > 0) return [...new Set(inUse)];
  for (const [at, { path, why }] of silent.entries()) {
    if (called[at] === undefined) warn(`${path}: does not say which Python it is (${why}).`);
  }
  warn(
    'Nobody knows which interpreters are gone, so that the bytecode of all is kept. Name those in use with --python, as in --python 3.12.',
  );
  return undefined;
}
