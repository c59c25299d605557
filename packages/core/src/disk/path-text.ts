/**
 * A path as the file system has it. POSIX file names are bytes; those that are not UTF-8 cannot be told in a string, so
 * that a `raw` path's text has one character (U+0000 to U+00FF) for each byte.
 */
export interface DiskPath {
  readonly text: string;
  readonly raw: boolean;
}
