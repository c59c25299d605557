import type { Line } from '../parse/ignore-file.js';

/** A line on its way through the formatter. */
export interface Draft {
  readonly line: Line;
  /** What it will say. */
  readonly text: string;
  /** It stays as it is and where it is, and nothing is moved across it. */
  readonly fixed: boolean;
}
