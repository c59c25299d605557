import { javascriptRules } from '../js/rules/all.js';
import { NO_INFO, RULE_OPTIONS } from '../rule.js';
import type { BytecodePlugin, Config, Strictness } from './config.js';
import { NAMESPACE } from './levels.js';

/** JavaScript and TypeScript: whatever of it is linted anyway, as `files` here would ask for parsers that are not there. */
export function javascriptConfigs(plugin: BytecodePlugin, strictness: Strictness): Config[] {
  const on = Object.entries(javascriptRules).filter(
    ([, { meta }]) => strictness === 'strict' || meta.docs.recommended,
  );
  return [
    {
      name: `${NAMESPACE}/javascript`,
      plugins: { [NAMESPACE]: plugin },
      rules: Object.fromEntries(
        on.map(([name, { meta }]) => [
          `${NAMESPACE}/${name}`,
          strictness === 'strict' || !meta.schema.includes(RULE_OPTIONS)
            ? 'error'
            : ['error', NO_INFO],
        ]),
      ),
    },
  ];
}
