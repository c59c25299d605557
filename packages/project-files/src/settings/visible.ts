import type { ProjectFile, Scope } from '../files/project-file.js';
import type { Setting } from './setting.js';

/** The setting of a variable that is in effect in a scope. */
export function visible(scope: Scope | undefined, name: string): Setting | undefined {
  if (scope === undefined) return undefined;
  return scope.settings.findLast((setting) => setting.name === name) ?? visible(scope.parent, name);
}

/** Every setting of a variable with the scope that it is in. */
export function* settingsOf(
  { scopes }: ProjectFile,
  name: string,
): Generator<{ readonly setting: Setting; readonly scope: Scope }> {
  for (const scope of scopes) {
    for (const setting of scope.settings) if (setting.name === name) yield { setting, scope };
  }
}
