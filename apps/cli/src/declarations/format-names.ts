/** The formats of reports, for the help: `@nopycache/report` is loaded only where there is something to report. */
export const FORMAT_NAMES: readonly string[] = [
  'pretty',
  'compact',
  'json',
  'sarif',
  'github',
  'gitlab',
  'checkstyle',
  'junit',
];
