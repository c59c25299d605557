/** Something that the user can mend: its message says what was wrong, where, and what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
