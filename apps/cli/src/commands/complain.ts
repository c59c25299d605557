import { lstatSync } from 'node:fs';
import { dirname } from 'node:path';

import type { LeftEntry, SweepSummary } from '@nopycache/core/disk';
import { counted } from '@nopycache/report/text';

import { keepText } from '../output/reasons.js';
import { shownPath } from '../output/summary-text.js';
import { warn } from './warn.js';

/** How many failures are named one by one. */
const NAMED = 20;

/** Says of what was to be removed why it is still there. */
export function complain({ left, aborted }: Pick<SweepSummary, 'left' | 'aborted'>): void {
  const base = process.cwd();
  for (const { path, reason } of left) {
    if (reason !== undefined && reason !== 'not-empty') {
      warn(`${shownPath(path, base)}: kept after all: ${keepText(reason)}.`);
    }
  }
  const failed = left.filter(({ outcome }) => outcome === 'failed');
  for (const { path, code = '', message = '' } of failed.slice(0, NAMED)) {
    warn(`${shownPath(path, base)}: could not be removed (${code}): ${message}`);
  }
  if (failed.length > NAMED) warn(`and ${counted(failed.length - NAMED, 'more failure')}.`);
  ownerHints(failed).forEach(warn);
  if (!aborted) return;
  const open = left.filter(({ outcome }) => outcome === 'not-attempted').length;
  warn(`Interrupted: ${counted(open, 'entry was', 'entries were')} not attempted. Run it again.`);
}

/** Containers leave bytecode that belongs to root: one command for all of it, instead of an error a file. */
function ownerHints(failed: readonly LeftEntry[]): string[] {
  const me = process.getuid?.();
  if (me === undefined || me === 0) return [];
  const denied = failed.filter(({ code }) => code === 'EACCES' || code === 'EPERM');
  const owners = new Map<number, string[]>();
  for (const { path } of denied) {
    const directory = dirname(path);
    const owner = lstatSync(directory, { throwIfNoEntry: false })?.uid;
    if (owner === undefined || owner === me) continue;
    owners.set(owner, [...(owners.get(owner) ?? []), directory]);
  }
  return [...owners].map(([owner, directories]) => {
    const example = new Set(directories).size;
    return `${counted(example, 'directory belongs', 'directories belong')} to ${owner === 0 ? 'root' : `user ${String(owner)}`}, as after running Python in a container. Take them back with: sudo chown -R "$(id -u):$(id -g)" DIRECTORY, or run this command as that user.`;
  });
}
