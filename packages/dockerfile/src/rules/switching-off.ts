import type { Suggestion } from '@nopycache/core';
import { FLAG } from '@nopycache/script';

import type { Assignment } from './settings.js';

/** The suggestion to take the flag away; none where it would then have the value that it inherits. */
export function removal({ step, remove }: Assignment): readonly Suggestion[] {
  const inherited = step.stage.environment.env(FLAG, step) !== undefined;
  const edits = inherited ? undefined : remove();
  return edits === undefined ? [] : [{ title: 'Remove it', edits }];
}

/** The suggestion to leave the value empty, which every Python takes for off. */
export function emptying({ replace }: Assignment): readonly Suggestion[] {
  const edits = replace(`${FLAG}=`);
  return edits === undefined ? [] : [{ title: 'Leave the value empty', edits }];
}

/** The suggestion to write zero, which Python takes for off from 3.7 on. */
export function zeroing({ replace }: Assignment): readonly Suggestion[] {
  const edits = replace(`${FLAG}=0`);
  return edits === undefined ? [] : [{ title: 'Write `0`', edits }];
}
