/** What the command's exit code says. */
export const EXIT = {
  /** Nothing to complain of. */
  ok: 0,
  /** Something was found (`--fail-on-found`), or not all could be removed, or not all could be looked at. */
  found: 1,
  /** The command could not be understood, or the environment does not allow it. */
  usage: 2,
  /** Interrupted by ^C: 128 and the number of SIGINT, as shells count. */
  interrupted: 130,
} as const;
