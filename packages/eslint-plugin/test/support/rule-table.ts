import fs from 'node:fs';

import type { PluginRule } from '../../src/index.js';

const PAGES = new URL('../../../../docs/rules/', import.meta.url);

/** The README's table of rules. */
export function ruleTable(rules: Readonly<Record<string, PluginRule>>): string {
  const rows = Object.entries(rules).map(([name, { meta }]) => {
    const { description, url, recommended } = meta.docs;
    const marks = [recommended && 'R', meta.fixable && 'F', meta.hasSuggestions && 'S'];
    const page = url.slice(url.lastIndexOf('/') + 1).replace(/#.*/, '');
    const link = fs.existsSync(new URL(page, PAGES)) ? `[${name}](${url})` : name;
    return [link, description, marks.filter((mark) => mark).join(' ')];
  });
  return [
    '| rule | what it does | |',
    '| --- | --- | --- |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
}
