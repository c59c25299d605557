import { makefiles } from '../places/makefiles.js';
import type { BytecodePlugin, Config, Strictness } from './config.js';
import { MAKEFILES } from './files.js';
import { levelsOf, NAMESPACE } from './levels.js';

/** Makefiles. */
export function makefileConfigs(plugin: BytecodePlugin, strictness: Strictness): Config[] {
  return [
    {
      name: `${NAMESPACE}/makefile`,
      files: [...MAKEFILES],
      language: `${NAMESPACE}/makefile`,
      plugins: { [NAMESPACE]: plugin },
      rules: levelsOf(makefiles, strictness),
    },
  ];
}
