import type { Place } from '@nopycache/check-command';
import type { Finding } from '@nopycache/core';
import { checkPrettierPlugins, type PrettierConfiguration } from '@nopycache/ignore-files';
import type { RuleMetadata } from '@nopycache/report';
import { parse } from 'yaml';

import { property } from '../property.js';

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
    const configuration = configurationIn(path, text);
    return configuration === undefined ? [] : findingsIn(configuration, text);
  },
};

/** YAML is JSON and more. What cannot be parsed is for Prettier to complain of. */
function configurationIn(path: string, text: string): PrettierConfiguration | undefined {
  try {
    const value: unknown = parse(text, { logLevel: 'silent' });
    const own = path.endsWith('package.json') ? property(value, 'prettier') : value;
    return isConfiguration(own) ? own : undefined;
  } catch {
    return undefined;
  }
}

function isConfiguration(value: unknown): value is PrettierConfiguration {
  const isListOrNone = (list: unknown): boolean => list === undefined || Array.isArray(list);
  return (
    typeof value === 'object' &&
    value !== null &&
    isListOrNone(property(value, 'plugins')) &&
    isListOrNone(property(value, 'overrides'))
  );
}

function findingsIn(configuration: PrettierConfiguration, text: string): Finding[] {
  const { id: ruleId, severity } = pluginOrder;
  const at = text.lastIndexOf(OTHER_PLUGIN);
  const range = [at, at + OTHER_PLUGIN.length] as const;
  return checkPrettierPlugins(configuration)
    .slice(0, 1)
    .map(({ message }) => ({ ruleId, severity, message, range }));
}
