import type { Report } from './report.js';
import { tallyOf } from './tally.js';

/** When findings make a command fail. */
export interface ExitCodeOptions {
  /** So many warnings pass; default 0. `Infinity`: any number. */
  readonly maxWarnings?: number;
}

/**
 * The exit code of a command that checks: 1 with an error or with more warnings than pass, else 0. What is only worth
 * knowing (`info`) never fails. Usage and configuration errors are the caller's, with 2.
 *
 * @throws {RangeError} where `maxWarnings` is no count
 */
export function exitCode(
  report: Pick<Report, 'files'>,
  { maxWarnings = 0 }: ExitCodeOptions = {},
): 0 | 1 {
  if (!(maxWarnings >= 0)) throw new RangeError(`maxWarnings is ${String(maxWarnings)}: no count.`);
  const { error, warning } = tallyOf(report);
  return error > 0 || warning > maxWarnings ? 1 : 0;
}
