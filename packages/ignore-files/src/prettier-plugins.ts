/** The plugins of a Prettier configuration, or of one of its `overrides`, that stand in the wrong order. */
export interface PluginOrderProblem {
  /** Where they stand: `plugins`, or `overrides[0].options.plugins`. */
  readonly where: string;
  readonly message: string;
  /** Where in the list our plugin stands, from 0. */
  readonly ours: number;
  /** Where in the list prettier-plugin-sh stands, which is further on. */
  readonly shell: number;
}

/** As much of a Prettier configuration as the order of plugins needs; plugins are names, paths, URLs or objects. */
export interface PrettierConfiguration {
  readonly plugins?: readonly unknown[];
  readonly overrides?: readonly { readonly options?: { readonly plugins?: readonly unknown[] } }[];
}

/**
 * Finds out whether prettier-plugin-sh would format ignore files as shell scripts: of two plugins that both claim a file
 * name, the one that is listed last wins.
 */
export function checkPrettierPlugins(configuration: PrettierConfiguration): PluginOrderProblem[] {
  const lists = [
    { where: 'plugins', plugins: configuration.plugins ?? [] },
    ...(configuration.overrides ?? []).map(({ options }, index) => ({
      where: `overrides[${String(index)}].options.plugins`,
      plugins: options?.plugins ?? [],
    })),
  ];
  return lists.flatMap(({ where, plugins }) => {
    const ours = plugins.findLastIndex(isOurs);
    const shell = plugins.findLastIndex(isShell);
    if (ours === -1 || shell < ours) return [];
    const message =
      'prettier-plugin-sh comes after @nopycache/prettier-plugin and formats ignore files as shell scripts, which changes ' +
      'what they ignore. List @nopycache/prettier-plugin last.';
    return [{ where, message, ours, shell }];
  });
}

function isOurs(plugin: unknown): boolean {
  return (
    isNamed(plugin, /@nopycache[/\\]prettier-plugin(?:[/\\]|$)/) || hasParser(plugin, 'gitignore')
  );
}

function isShell(plugin: unknown): boolean {
  return isNamed(plugin, /(?:^|[/\\])prettier-plugin-sh(?:[/\\]|$)/) || hasParser(plugin, 'sh');
}

function isNamed(plugin: unknown, name: RegExp): boolean {
  return (typeof plugin === 'string' || plugin instanceof URL) && name.test(String(plugin));
}

function hasParser(plugin: unknown, name: string): boolean {
  if (typeof plugin !== 'object' || plugin === null || !('parsers' in plugin)) return false;
  const { parsers } = plugin;
  return typeof parsers === 'object' && parsers !== null && Object.hasOwn(parsers, name);
}
