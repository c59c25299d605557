import type { Place } from '@nopycache/check-command';
import type { Finding } from '@nopycache/core';
import { checkPrettierPlugins } from '@nopycache/ignore-files';
import type { RuleMetadata } from '@nopycache/report';

import { pluginLists, type PluginList } from './prettier-plugin-lists.js';

/** Configurations that are plain data; what is computed in JavaScript nobody can look at from outside. */
const NAMES: ReadonlySet<string> = new Set([
  '.prettierrc',
  '.prettierrc.json',
  '.prettierrc.yaml',
  '.prettierrc.yml',
  'package.json',
]);
const OTHER_PLUGIN = 'prettier-plugin-sh';

const pluginOrder: RuleMetadata = {
  id: 'prettier/plugin-order',
  severity: 'error',
  recommended: true,
  docs: {
    description: 'Require our Prettier plugin to come after prettier-plugin-sh',
    url: 'https://github.com/nopycache/nopycache/blob/main/docs/rules/prettier-plugin-order.md',
    rationale:
      'Of two plugins that claim a file the last one formats it, and as a shell script an ignore file comes out as one that ' +
      'ignores something else.',
  },
};

/** Prettier's configuration, as far as the order of plugins goes. */
export const prettierPlace: Place = {
  name: 'prettier',
  rules: [pluginOrder],
  matches: (path) => NAMES.has(path.slice(path.lastIndexOf('/') + 1)),
  check({ path, text }, { rules: on }) {
    // Few projects have both plugins, and parsing takes its time.
    if (!on.has(pluginOrder.id) || !text.includes(OTHER_PLUGIN)) return [];
    const top = path.endsWith('package.json') ? ['prettier'] : [];
    return pluginLists(text, top).flatMap((list) => findingsIn(list, text));
  },
};

/** Our plugin is moved behind the other one: what else is listed keeps its order. */
function findingsIn({ names, ranges, isPlain }: PluginList, text: string): Finding[] {
  const { id: ruleId, severity } = pluginOrder;
  return checkPrettierPlugins({ plugins: names }).map(({ message, ours, shell }) => {
    const range = ranges[shell] ?? [0, 0];
    if (!isPlain) return { ruleId, severity, message, range };
    const between = ranges.slice(ours, shell + 1);
    const texts = between.map((each) => text.slice(...each));
    const moved = [...texts.slice(1), ...texts.slice(0, 1)];
    const fix = between.map((each, at) => ({ range: each, text: moved[at] ?? '' }));
    return { ruleId, severity, message, range, fix };
  });
}
