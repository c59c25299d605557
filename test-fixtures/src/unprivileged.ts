/** The user nobody, on every system that Node runs on. */
const NOBODY = 65_534;

/**
 * How to spawn a process that permissions apply to: options for `child_process` that make root another user. Everybody
 * else already is one.
 */
export function unprivileged(): { uid?: number; gid?: number } {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
}
