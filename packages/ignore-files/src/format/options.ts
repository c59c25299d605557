/** What the formatter may do; the names are those of the Prettier plugin's options, without their prefix. */
export interface FormatOptions {
  /** `runs`: sorts patterns that follow each other, and of which none takes back what another does. Default: `off`. */
  readonly sort?: 'off' | 'runs';
  /** Whether patterns that stand twice are removed where that changes nothing. Default: true. */
  readonly dedupe?: boolean;
  /** How many blank lines in a row stay. Default: 1. */
  readonly maxBlankLines?: number;
}
