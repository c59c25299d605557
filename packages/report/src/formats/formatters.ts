import { checkstyle } from './checkstyle.js';
import { compact } from './compact.js';
import type { Formatter } from './formatter.js';
import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { pretty } from './pretty.js';
import { sarif } from './sarif.js';

/** The names of the formats, as `--format` takes them. */
export const FORMAT_NAMES = [
  'pretty',
  'compact',
  'json',
  'sarif',
  'github',
  'gitlab',
  'checkstyle',
  'junit',
] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];

/** One formatter for each format. */
export const formatters: Readonly<Record<FormatName, Formatter>> = {
  pretty,
  compact,
  json,
  sarif,
  github,
  gitlab,
  checkstyle,
  junit,
};
