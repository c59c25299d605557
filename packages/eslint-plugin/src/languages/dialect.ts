import { DIALECTS, dialectOfPath, type Dialect, type DialectName } from '@nopycache/ignore-files';

import type { LanguageOptions } from './text-language.js';

/** @throws {TypeError} where `dialect` is none */
export function validateDialect({ dialect }: LanguageOptions): void {
  if (dialect === undefined || isDialectName(dialect)) return;
  throw new TypeError(`"dialect" has to be one of ${Object.keys(DIALECTS).join(', ')}.`);
}

/** Whose file it is: as the configuration says, else by the file's name; a name unknown gets the most careful one. */
export function dialectOf(path: string, { dialect }: LanguageOptions): Dialect {
  if (isDialectName(dialect)) return DIALECTS[dialect];
  return dialectOfPath(path) ?? DIALECTS.unknown;
}

function isDialectName(value: unknown): value is DialectName {
  return typeof value === 'string' && Object.hasOwn(DIALECTS, value);
}
