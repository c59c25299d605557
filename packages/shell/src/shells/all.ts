import { bash } from './bash.js';
import { csh, tcsh } from './csh.js';
import { direnv } from './direnv.js';
import { environmentD } from './environment-d.js';
import { fish } from './fish.js';
import { mise } from './mise.js';
import { nushell } from './nushell.js';
import { powershell } from './powershell.js';
import { sh } from './sh.js';
import type { Shell, ShellName } from './shell.js';
import { tox } from './tox.js';
import { zsh } from './zsh.js';

/** Every shell by its name. */
export const SHELLS: Readonly<Record<ShellName, Shell>> = {
  bash,
  zsh,
  fish,
  sh,
  tcsh,
  csh,
  powershell,
  nushell,
  'environment.d': environmentD,
  direnv,
  mise,
  tox,
};

/** Programs that are a shell of ours under another name. */
const PROGRAMS: Readonly<Record<string, ShellName>> = {
  dash: 'sh',
  ash: 'sh',
  busybox: 'sh',
  nu: 'nushell',
  pwsh: 'powershell',
};

/** The shell that a program is, by its path as in `$SHELL`. */
export function shellOfProgram(path: string): Shell | undefined {
  const program = (/[^\\/]*$/.exec(path)?.[0] ?? '').replace(/\.exe$/i, '').toLowerCase();
  const name = PROGRAMS[program] ?? program;
  return Object.entries(SHELLS).find(([own]) => own === name)?.[1];
}
