import type { Formatter } from './formatter.js';
import { json } from './json.js';
import { pretty } from './pretty.js';

/** The names of the formats, as `--format` takes them. */
export const FORMAT_NAMES = ['pretty', 'json'] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];

/** One formatter for each format. */
export const formatters: Readonly<Record<FormatName, Formatter>> = { pretty, json };
