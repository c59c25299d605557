/** Shells whose commands are read as POSIX's are. */
const SHELLS = /(?:^|\/)(?:sh|ash|bash|dash|ksh|zsh)$/;

/** Whether a program is a shell whose language is understood. */
export function isShellName(name: string): boolean {
  return SHELLS.test(name);
}
