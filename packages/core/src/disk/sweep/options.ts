/** How far a sweep has come. */
export interface SweepProgress {
  /** Entries that something has become of. */
  readonly done: number;
  readonly total: number;
}

export interface SweepOptions {
  /** Fails where git cannot say what it tracks. */
  readonly requireGit?: boolean | undefined;
  /** Stops before the next directory; the report says what was not attempted. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: SweepProgress) => void) | undefined;
}
