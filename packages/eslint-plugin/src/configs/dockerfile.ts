import { dockerfiles } from '../places/dockerfiles.js';
import type { BytecodePlugin, Config, Strictness } from './config.js';
import { DOCKERFILES, NO_DOCKERFILES } from './dockerfile-globs.js';
import { levelsOf, NAMESPACE } from './levels.js';

/** Dockerfiles. */
export function dockerfileConfigs(plugin: BytecodePlugin, strictness: Strictness): Config[] {
  return [
    {
      name: `${NAMESPACE}/dockerfile`,
      files: [...DOCKERFILES],
      ignores: [...NO_DOCKERFILES],
      language: `${NAMESPACE}/dockerfile`,
      plugins: { [NAMESPACE]: plugin },
      rules: levelsOf(dockerfiles, strictness),
    },
  ];
}
