import type { Tool } from '@nopycache/report';

import { version } from './version.js';

/** How the command calls itself in reports. */
export const TOOL: Tool = {
  name: 'nopycache',
  version: version(),
  url: 'https://github.com/nopycache/nopycache/tree/main/apps/cli#readme',
};

/** What lists all rules, as users type it. */
export const RULES_OPTION = 'nopycache rules';
