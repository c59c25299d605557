import type { Report } from '../report/report.js';

/** How people's text looks; the other formats take no notice of it. */
export interface FormatOptions {
  /** Whether there may be colour; default: none. `wantsColor` decides as Node.js does. */
  readonly color?: boolean;
  /** How many cells a line of the terminal has: code is cut to it. Default 80. */
  readonly width?: number;
  /** The option that applies fixes, as users type it; default `--fix`. */
  readonly fixOption?: string;
  /** The option that applies suggestions; default `--fix-suggestions`. */
  readonly suggestionsOption?: string;
}

/** Shows a report: the whole text, which ends with a line break unless it is empty. */
export type Formatter = (report: Report, options?: FormatOptions) => string;
