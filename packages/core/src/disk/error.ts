/** What stopped a scan, a sweep or an edit before it began: something its caller can mend. */
export type DiskErrorCode =
  | 'ROOT_NOT_FOUND'
  | 'ROOT_NOT_A_DIRECTORY'
  | 'ROOT_UNREADABLE'
  | 'ROOT_TOO_WIDE'
  | 'GIT_REQUIRED'
  | 'INVALID_OPTION'
  | 'INVALID_PLAN'
  | 'FILE_NOT_FOUND'
  | 'NOT_A_FILE'
  | 'FILE_UNREADABLE'
  | 'NOT_TEXT'
  | 'FILE_UNWRITABLE'
  | 'FILE_CHANGED';

/** An error whose message says what was wrong, where, and what to do; never a fault of the program's own. */
export class DiskError extends Error {
  override readonly name = 'DiskError';
  readonly code: DiskErrorCode;

  constructor(code: DiskErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The `errno` name of a system error (`EACCES`), or `UNKNOWN`. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string')
    return error.code;
  return 'UNKNOWN';
}

/** Whether an error only says that the thing is no longer there. */
export function isGone(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}
