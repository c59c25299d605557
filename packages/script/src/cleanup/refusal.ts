import type { ProbeNode } from './probe/tree.js';
import type { World } from './probe/world.js';
import type { RemoveCall } from './rm-call.js';

/** Why something is not removed. */
export type Refusal = 'not-empty' | 'is-directory' | 'is-file';

/**
 * Why a command does not remove what it is given; `undefined` where it does.
 *
 * @param call `undefined` for `find -delete`
 */
export function refusal(
  call: Pick<RemoveCall, 'program' | 'recursive'> | undefined,
  node: ProbeNode,
  world: World,
): Refusal | undefined {
  if (call?.recursive === true) return undefined;
  if (!node.isDirectory) return call?.program === 'rmdir' ? 'is-file' : undefined;
  if (call !== undefined && call.program !== 'rmdir') return 'is-directory';
  return world.isEmpty(node) ? undefined : 'not-empty';
}
