import { isShellName } from '@nopycache/script';

import type { EscapeCharacter } from '../syntax/directives.js';
import type { Instruction } from '../syntax/instruction.js';

/** Whether a SHELL instruction chooses such a shell. */
export function isShell({ exec }: Instruction): boolean {
  return isShellName(exec?.[0]?.value ?? '');
}

/** Whether a stage begins with such a shell: not on Windows, for which a backtick is the usual escape character. */
export function shellAtStart(escape: EscapeCharacter, image: string): boolean {
  return escape === '\\' && !/windows|nanoserver|powershell/i.test(image);
}
