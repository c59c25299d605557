import { createRequire } from 'node:module';

import { editors } from '../places/editors.js';
import { projectFiles } from '../places/project-files.js';
import type { Level } from '../rule.js';
import type { BytecodePlugin, Config, Strictness } from './config.js';
import { DEV_CONTAINERS, PACKAGE_FILES, TOP_SETTINGS, VSCODE_SETTINGS } from './files.js';
import { levelsOf, NAMESPACE } from './levels.js';

/** Who uses this configuration wants bytecode hidden in the settings at the top of the project. */
const FOR_THE_TOP = 'editors-missing-bytecode';

/**
 * A rule of ESLint's recommended configuration that stops the run at a file of `@eslint/json` (2.1), where that
 * configuration is used without `files`.
 */
const WITHOUT = { 'no-irregular-whitespace': 'off' } as const;

/**
 * JSON, read by the languages of `@eslint/json`, which has to be installed. VS Code reads its settings with comments and
 * trailing commas.
 */
export function jsonConfigs(plugin: BytecodePlugin, strictness: Strictness): Config[] {
  const json = jsonPlugin();
  const plugins = { [NAMESPACE]: plugin, ...(json && { json }) };
  const withComments = {
    language: 'json/jsonc',
    languageOptions: { allowTrailingCommas: true },
    plugins,
  };
  const values = levelsOf(projectFiles, strictness);
  const all = { ...levelsOf(editors, strictness, [FOR_THE_TOP]), ...values };
  const top: Level = strictness === 'strict' ? 'error' : 'warn';
  const name = (part: string): string => `${NAMESPACE}/json/${part}`;
  return [
    {
      name: name('settings'),
      files: [...VSCODE_SETTINGS, ...DEV_CONTAINERS],
      ...withComments,
      rules: { ...WITHOUT, ...all },
    },
    {
      name: name('settings/top'),
      files: [...TOP_SETTINGS],
      ...withComments,
      rules: { [`${NAMESPACE}/${FOR_THE_TOP}`]: top },
    },
    {
      name: name('packages'),
      files: [...PACKAGE_FILES],
      language: 'json/json',
      plugins,
      rules: { ...WITHOUT, ...values },
    },
  ];
}

/**
 * The plugin that reads JSON, the copy that the project has: ESLint takes one alone. Where there is none, ESLint says so
 * as soon as the configuration is used.
 */
function jsonPlugin(): object | undefined {
  try {
    const { default: plugin } = createRequire(import.meta.url)('@eslint/json') as {
      default: object;
    };
    return plugin;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
