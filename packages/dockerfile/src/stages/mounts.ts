import type { Instruction } from '../syntax/instruction.js';
import { resolvePath } from './working-directory.js';

/**
 * The directories that a RUN's mounts lie over: what is written there is in no layer
 * (https://docs.docker.com/reference/dockerfile/#run---mount).
 */
export function mountTargets({ flags }: Instruction): readonly string[] {
  return flags.flatMap(({ name, value }) => {
    if (name !== 'mount' || value === undefined) return [];
    const [, target] = /(?:^|,)(?:target|dst|destination)=(\/[^,]*)/.exec(value) ?? [];
    return target === undefined ? [] : [resolvePath('/', target)];
  });
}
