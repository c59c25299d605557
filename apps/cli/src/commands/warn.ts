import { terminalText } from '@nopycache/report/text';

/** Tells people something besides the result; the standard output stays the result's own. */
export function warn(message: string): void {
  process.stderr.write(`nopycache: ${terminalText(message)}\n`);
}
