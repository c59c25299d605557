import { ignoreFiles } from '../places/ignore-files.js';
import type { BytecodePlugin, Config, Strictness } from './config.js';
import { IGNORE_FILES, TOP_IGNORE_FILES } from './files.js';
import { levelsOf, NAMESPACE } from './levels.js';

/** Only who knows which file is at the top can ask it to cover bytecode, and this configuration does. */
const FOR_THE_TOP = 'ignore-files-missing-bytecode';

/** Ignore files. */
export function ignoreFilesConfigs(plugin: BytecodePlugin, strictness: Strictness): Config[] {
  const plugins = { [NAMESPACE]: plugin };
  const language = `${NAMESPACE}/ignore`;
  return [
    {
      name: `${NAMESPACE}/ignore-files`,
      files: [...IGNORE_FILES],
      language,
      plugins,
      rules: levelsOf(ignoreFiles, strictness, [FOR_THE_TOP]),
    },
    {
      name: `${NAMESPACE}/ignore-files/top`,
      files: [...TOP_IGNORE_FILES],
      language,
      plugins,
      rules: { [`${NAMESPACE}/${FOR_THE_TOP}`]: strictness === 'strict' ? 'error' : 'warn' },
    },
  ];
}
