/** Something that users can mend: the message says what was wrong, where, and what to do; several, a line each. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
