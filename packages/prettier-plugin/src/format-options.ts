import type { FormatOptions } from '@nopycache/ignore-files';

/** The plugin's options as Prettier hands them to parsers. */
export interface IgnoreOptions {
  readonly ignoreSort?: 'off' | 'runs';
  readonly ignoreDedupe?: boolean;
  readonly ignoreMaxBlankLines?: number;
  readonly ignoreBytecode?: boolean;
}

export function formatOptions(given: IgnoreOptions): FormatOptions {
  return {
    sort: given.ignoreSort ?? 'off',
    dedupe: given.ignoreDedupe ?? true,
    maxBlankLines: given.ignoreMaxBlankLines ?? 1,
  };
}
