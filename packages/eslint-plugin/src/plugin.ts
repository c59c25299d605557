import type { BytecodePlugin, Config, Strictness } from './configs/config.js';
import { dockerfileConfigs } from './configs/dockerfile.js';
import { ignoreFilesConfigs } from './configs/ignore-files.js';
import { javascriptConfigs } from './configs/javascript.js';
import { jsonConfigs } from './configs/json.js';
import { NAMESPACE } from './configs/levels.js';
import { makefileConfigs } from './configs/makefile.js';
import { javascriptRules } from './js/rules/all.js';
import { dockerfile } from './languages/dockerfile.js';
import { ignore } from './languages/ignore.js';
import { makefile } from './languages/makefile.js';
import { name, version } from './manifest.js';
import { dockerfiles } from './places/dockerfiles.js';
import { editors } from './places/editors.js';
import { ignoreFiles } from './places/ignore-files.js';
import { makefiles } from './places/makefiles.js';
import { mapRules } from './places/map-rules.js';
import { projectFiles } from './places/project-files.js';

/** The names of the configurations. */
type ConfigName =
  | 'recommended'
  | 'strict'
  | 'ignore-files'
  | 'dockerfile'
  | 'makefile'
  | 'json'
  | 'json-strict'
  | 'javascript';

/** The plugin, with its configurations. */
export interface BytecodePluginWithConfigs extends BytecodePlugin {
  readonly configs: Readonly<Record<ConfigName, Config[]>>;
}

const bare: BytecodePlugin = {
  meta: { name, version, namespace: NAMESPACE },
  languages: { ignore, dockerfile, makefile },
  rules: {
    ...mapRules(ignoreFiles),
    ...mapRules(dockerfiles),
    ...mapRules(makefiles),
    ...mapRules(editors),
    ...mapRules(projectFiles),
    ...javascriptRules,
  },
};

/** The plugin; its configurations name it as their own plugin, so that they work by themselves. */
export const plugin: BytecodePluginWithConfigs = Object.assign(bare, {
  configs: {
    recommended: together('recommended'),
    strict: together('strict'),
    'ignore-files': ignoreFilesConfigs(bare, 'recommended'),
    dockerfile: dockerfileConfigs(bare, 'recommended'),
    makefile: makefileConfigs(bare, 'recommended'),
    javascript: javascriptConfigs(bare, 'recommended'),
    json: jsonConfigs(bare, 'recommended'),
    'json-strict': jsonConfigs(bare, 'strict'),
  },
});

function together(strictness: Strictness): Config[] {
  const of = [dockerfileConfigs, ignoreFilesConfigs, makefileConfigs, javascriptConfigs];
  return of.flatMap((configs) => configs(bare, strictness));
}
