import type { Suggestion } from '@nopycache/core';
import { FLAG } from '@nopycache/script';

import type { Assignment } from './settings.js';

/** Whether the flag has a value before, which taking the assignment away would bring back. */
function isInherited({ step }: Assignment): boolean {
  return step.stage.environment.env(FLAG, step) !== undefined;
}

/** Whether an empty value may take back another one. Where it cannot, it does nothing, and PYC006 says so. */
export function mayTakeBack(assignment: Assignment): boolean {
  const { where, step } = assignment;
  return where !== 'ENV' || step.stage.base === undefined || isInherited(assignment);
}

/** The suggestion to take the flag away; none where it would then have the value that it inherits. */
export function removal(assignment: Assignment): readonly Suggestion[] {
  const edits = isInherited(assignment) ? undefined : assignment.remove();
  return edits === undefined ? [] : [{ title: 'Remove it', edits }];
}

/** The suggestion to leave the value empty, which every Python takes for off; none where that does nothing. */
export function emptying(assignment: Assignment): readonly Suggestion[] {
  const edits = mayTakeBack(assignment) ? assignment.replace(`${FLAG}=`) : undefined;
  return edits === undefined ? [] : [{ title: 'Leave the value empty', edits }];
}

/** The suggestion to write zero, which Python takes for off from 3.7 on. */
export function zeroing({ replace }: Assignment): readonly Suggestion[] {
  const edits = replace(`${FLAG}=0`);
  return edits === undefined ? [] : [{ title: 'Write `0`', edits }];
}

/** The advice to remove the flag, or else to do something; that alone where removing would bring back what is inherited. */
export function adviceOff(assignment: Assignment, otherwise: string): string {
  return isInherited(assignment)
    ? `${otherwise.charAt(0).toUpperCase()}${otherwise.slice(1)}.`
    : `Remove it, or ${otherwise}.`;
}

/** The advice to remove the flag, or to leave it empty where that does something. */
export function adviceToEmpty(assignment: Assignment, words: string): string {
  return mayTakeBack(assignment) ? adviceOff(assignment, words) : 'Remove it.';
}
