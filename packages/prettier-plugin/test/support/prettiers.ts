import * as oldest from '@nopycache/prettier-3.0';
import * as newest from 'prettier';

/** The oldest Prettier that the plugin claims to work with, and the newest. */
export const PRETTIERS: readonly [string, typeof newest][] = [
  [oldest.version, oldest as unknown as typeof newest],
  [newest.version, newest],
];
