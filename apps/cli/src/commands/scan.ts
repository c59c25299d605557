import type { Survey } from '@nopycache/core/disk';

import { EXIT } from '../exit-codes.js';
import { listLines, nulSeparated } from '../output/list.js';
import { foundLine, type Totals } from '../output/summary-text.js';
import type { SelectionOptions } from '../options/scan-options.js';
import { interruptible } from './interrupt.js';
import { hasDiskProblem, reportNoRepository, reportProblems } from './problems.js';
import { showSummary } from './show-summary.js';
import { surveyTree } from './survey-tree.js';
import { writeOutput } from './write-output.js';

/** How a scan's result is written. */
export interface OutputOptions {
  readonly json?: true;
  readonly null?: true;
  readonly list?: true;
}

/** Whether every entry has to be written, as opposed to a table that counts them. */
export function asksForEntries({ json, null: nul, list }: OutputOptions): boolean {
  return json === true || nul === true || list === true;
}

export interface ScanCommandOptions extends SelectionOptions, OutputOptions {
  readonly failOnFound?: true;
}

/** `nopycache scan`: says what there is, changes nothing. */
export async function scanCommand(
  roots: readonly string[],
  options: ScanCommandOptions,
): Promise<number> {
  const found = await interruptible((signal) => surveyTree(roots, options, signal));
  const removable = await writeSurvey(found, options, foundLine);
  const { problems, repositories } = found.frame;
  reportProblems(problems);
  reportNoRepository(repositories, removable);
  if (options.failOnFound === true && removable > 0) return EXIT.found;
  return hasDiskProblem(problems) ? EXIT.found : EXIT.ok;
}

/**
 * Writes what was found.
 *
 * @param conclusion what the table ends with
 * @returns how many entries would be removed
 */
export async function writeSurvey(
  found: Survey,
  options: OutputOptions,
  conclusion: (total: Totals, sizes: boolean) => string,
): Promise<number> {
  if (!asksForEntries(options)) {
    const { total, lines } = await showSummary(found.tallies(), found.frame);
    const sentence = conclusion(total, found.frame.settings.sizes);
    await writeOutput([...lines, ...(lines.length > 0 ? [''] : []), sentence, ''].join('\n'));
    return total.files + total.directories;
  }
  const plan = found.toPlan();
  const removed = plan.entries.filter(({ action }) => action === 'remove');
  if (options.json === true) await writeOutput(`${JSON.stringify(plan, null, 1)}\n`);
  else if (options.null === true) await writeOutput(nulSeparated(removed));
  else
    await writeOutput(
      listLines(plan.entries, process.cwd())
        .map((line) => `${line}\n`)
        .join(''),
    );
  return removed.length;
}
