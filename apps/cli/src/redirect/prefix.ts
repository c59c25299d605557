import { DEFAULT_PREFIX, parsePrefix, type Prefix } from '@nopycache/shell';

import { UsageError } from '../usage-error.js';

/**
 * The directory that is named, or the default one.
 *
 * @throws UsageError where Python could not use it as it is meant
 */
export function chosenPrefix(text: string | undefined): Prefix {
  if (text === undefined) return DEFAULT_PREFIX;
  const parsed = parsePrefix(text, process.platform === 'win32' ? 'windows' : 'posix');
  if (parsed.problem !== undefined) throw new UsageError(`--prefix: ${parsed.problem}`);
  return parsed.prefix;
}
