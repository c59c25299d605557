import type { Survey } from '@nopycache/core/disk';

import type { SelectionOptions } from '../options/scan-options.js';
import {
  carryOut,
  carryOutPlan,
  dryRun,
  refuseBesidePlan,
  type CarryOutOptions,
} from './carry-out.js';
import { interruptible } from './interrupt.js';
import { readPlan } from './read-plan.js';
import { surveyTree } from './survey-tree.js';

export interface CleanCommandOptions extends SelectionOptions, CarryOutOptions {}

/** `nopycache clean`: removes what a scan finds, or what a plan names. */
export async function cleanCommand(
  roots: readonly string[],
  rootsWereGiven: boolean,
  options: CleanCommandOptions,
): Promise<number> {
  if (options.plan !== undefined) {
    refuseBesidePlan(rootsWereGiven, options, 'scan --json');
    return await carryOutPlan(readPlan(options.plan), options);
  }
  const survey = (signal: AbortSignal): Promise<Survey> => surveyTree(roots, options, signal);
  if (options.dryRun === true) return await dryRun(await interruptible(survey), options);
  return await carryOut(await interruptible(survey), options);
}
