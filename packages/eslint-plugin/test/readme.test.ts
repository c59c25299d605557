import fs from 'node:fs';

import { format } from 'prettier';
import { describe, expect, it } from 'vitest';

import plugin from '../src/index.js';
import { ruleTable } from './support/rule-table.js';

const README = new URL('../README.md', import.meta.url);
const TABLE = /(?<=<!-- rules -->\n\n)[\s\S]*?(?=\n\n<!-- end of rules -->)/;

describe('the README', () => {
  // NOPYCACHE_WRITE_README=1 writes it.
  it('has the table of rules', async () => {
    const table = await format(ruleTable(plugin.rules), { parser: 'markdown', printWidth: 120 });
    const page = fs.readFileSync(README, 'utf8');
    if (process.env['NOPYCACHE_WRITE_README'] !== undefined) {
      fs.writeFileSync(
        README,
        page.replace(TABLE, () => table.trim()),
      );
    } else {
      expect(TABLE.exec(page)?.[0]).toBe(table.trim());
    }
  });

  it('names every configuration and every language', () => {
    const page = fs.readFileSync(README, 'utf8');
    for (const name of [...Object.keys(plugin.configs), ...Object.keys(plugin.languages)]) {
      expect(page).toContain(`\`${name}\``);
    }
  });
});
