import { ESLint, Linter } from 'eslint';

import plugin from '../../src/index.js';

/** All rules on, for every file that the plugin knows. */
export const ALL: Linter.Config[] = [...plugin.configs.strict, ...plugin.configs.json].map(
  (config) => ({ ...config, rules: { ...config.rules, ...rulesFor(config.language) } }),
);

function rulesFor(language: string | undefined): Record<string, 'error'> {
  const names = Object.entries(plugin.rules).filter(([, { meta }]) =>
    language === undefined
      ? meta.languages === undefined
      : meta.languages?.includes(language) === true,
  );
  return Object.fromEntries(names.map(([name]) => [`nopycache/${name}`, 'error']));
}

/** What is said of a text, whatever the version's own name for the class. */
export function lint(
  text: string,
  filename: string,
  { configs = ALL, linter = new Linter() }: { configs?: Linter.Config[]; linter?: Linter } = {},
): Linter.LintMessage[] {
  return linter.verify(text, configs, { filename });
}

/** A text after `--fix`. */
export function fixed(text: string, filename: string, configs: Linter.Config[] = ALL): string {
  return new Linter().verifyAndFix(text, configs, { filename }).output;
}

/** The configuration that a file gets. */
export async function configFor(path: string, configs: Linter.Config[]): Promise<Linter.Config> {
  const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: configs });
  return (await eslint.calculateConfigForFile(path)) as Linter.Config;
}
