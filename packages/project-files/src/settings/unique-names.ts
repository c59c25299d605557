import type { Setting } from './setting.js';

/** The settings of a mapping, in which no name may stand twice: none takes a name that is there already. */
export function uniqueNames(settings: readonly Setting[], names: readonly string[]): Setting[] {
  const taken = new Set(names);
  return settings.map((setting) => {
    const { rename } = setting;
    if (rename === undefined) return setting;
    return { ...setting, rename: (name) => (taken.has(name) ? undefined : rename(name)) };
  });
}
