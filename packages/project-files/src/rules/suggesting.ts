import type { Suggestion } from '@nopycache/core';

import type { Setting } from '../settings/setting.js';

/** The suggestion to write another value; none where the setting is not spelt out. */
export function suggestValue({ name, revalue }: Setting, value: string): readonly Suggestion[] {
  if (revalue === undefined) return [];
  const title = value === '' ? 'Leave the value empty' : `Write \`${name}=${value}\``;
  return [{ title, edits: [revalue(value)] }];
}

/** The suggestion to set another variable, to the same value unless one is given. */
export function suggestVariable(
  { rename, revalue }: Setting,
  name: string,
  value?: string,
): readonly Suggestion[] {
  const renamed = rename?.(name);
  if (renamed === undefined || (value !== undefined && revalue === undefined)) return [];
  const revalued = value === undefined ? undefined : revalue?.(value);
  const title = `Write \`${value === undefined ? name : `${name}=${value}`}\``;
  return [{ title, edits: revalued === undefined ? [renamed] : [renamed, revalued] }];
}
