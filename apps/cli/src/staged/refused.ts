import { shellWord } from '@nopycache/core';
import type { CheckedFile } from '@nopycache/report';

import { onlyBytecode } from '../git/bytecode.js';
import { trackedBytecode } from '../places/git.js';
import type { StagedEntry } from './entries.js';

/** The bytecode that the next commit would bring into git, as findings without a text. */
export function refusedBytecode(top: string, entries: readonly StagedEntry[]): CheckedFile[] {
  const added = new Set(entries.filter(({ isNew }) => isNew));
  return onlyBytecode(top, [...added]).map(({ path }) => {
    const message = `Bytecode is about to be committed. Unstage it: git rm --cached -- ${shellWord(path)}`;
    const { id: ruleId, severity } = trackedBytecode;
    return { path, text: '', findings: [{ ruleId, severity, message, range: [0, 0] }] };
  });
}
