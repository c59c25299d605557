import type { BytecodePlugin, Config, Strictness } from './configs/config.js';
import { dockerfileConfigs } from './configs/dockerfile.js';
import { ignoreFilesConfigs } from './configs/ignore-files.js';
import { javascriptConfigs } from './configs/javascript.js';
import { NAMESPACE } from './configs/levels.js';
import { javascriptRules } from './javascript/rules/all.js';
import { dockerfile } from './languages/dockerfile.js';
import { ignore } from './languages/ignore.js';
import { name, version } from './manifest.js';
import { dockerfiles } from './places/dockerfiles.js';
import { ignoreFiles } from './places/ignore-files.js';
import { mapRules } from './places/map-rules.js';

/** The names of the configurations. */
export type ConfigName = 'recommended' | 'strict' | 'ignore-files' | 'dockerfile' | 'javascript';

/** The plugin, with its configurations. */
export interface BytecodePluginWithConfigs extends BytecodePlugin {
  readonly configs: Readonly<Record<ConfigName, Config[]>>;
}

const bare: BytecodePlugin = {
  meta: { name, version, namespace: NAMESPACE },
  languages: { ignore, dockerfile },
  rules: { ...mapRules(ignoreFiles), ...mapRules(dockerfiles), ...javascriptRules },
};

/** The plugin; its configurations name it as their own plugin, so that they work by themselves. */
export const plugin: BytecodePluginWithConfigs = Object.assign(bare, {
  configs: {
    recommended: together('recommended'),
    strict: together('strict'),
    'ignore-files': ignoreFilesConfigs(bare, 'recommended'),
    dockerfile: dockerfileConfigs(bare, 'recommended'),
    javascript: javascriptConfigs(bare, 'recommended'),
  },
});

function together(strictness: Strictness): Config[] {
  const of = [dockerfileConfigs, ignoreFilesConfigs, javascriptConfigs];
  return of.flatMap((configs) => configs(bare, strictness));
}
