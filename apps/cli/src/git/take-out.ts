import type { IndexEntry } from './bytecode.js';
import { gitOutput, rawBytes } from './run.js';

/**
 * Takes files out of the index, all at once, and whatever else is staged of them; the files themselves stay.
 *
 * @throws UsageError where git says no, such as while another git holds the index; then all are still there
 */
export function takeOut(top: string, entries: readonly IndexEntry[]): void {
  const paths = entries.map(({ rawPath }) => `${rawPath}\0`).join('');
  gitOutput(top, ['update-index', '--force-remove', '-z', '--stdin'], { input: rawBytes(paths) });
}
