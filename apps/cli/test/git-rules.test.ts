import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

import { configSchema } from '@nopycache/check-command';
import { FORMAT_NAMES } from '@nopycache/report';
import { describe, expect, it } from 'vitest';

import { FORMAT_NAMES as NAMES_IN_HELP } from '../src/declarations/format-names.js';
import { places } from '../src/places/all.js';
import { gitPlace } from '../src/places/git.js';
import { prettierPlace } from '../src/places/prettier.js';

describe('what the command says of rules and formats', () => {
  it.each([...gitPlace.rules, ...prettierPlace.rules].map((rule) => [rule.id, rule] as const))(
    'the page of %s says what the rule says',
    (id, rule) => {
      const name = `${id.replace('/', '-')}.md`;
      const page = fs.readFileSync(new URL(`../../../docs/rules/${name}`, import.meta.url), 'utf8');
      expect(rule.docs.url.endsWith(`/docs/rules/${name}`)).toBe(true);
      expect(page.startsWith(`# ${id}\n\n${rule.docs.description}.\n`)).toBe(true);
      expect(page).toContain(`Severity: ${rule.severity}. Recommended;`);
      expect(page).toContain(rule.docs.rationale);
    },
  );

  it('publishes the schema of its configuration as it is', async () => {
    const file = fileURLToPath(new URL('../schema/config.schema.json', import.meta.url));
    const schema = `${JSON.stringify(configSchema(places()), null, 2)}\n`;
    // UPDATE_SCHEMA=1 writes it anew.
    if (process.env['UPDATE_SCHEMA'] !== undefined) fs.writeFileSync(file, schema);
    const { format, resolveConfig } = await import('prettier');
    const options = { ...(await resolveConfig(file)), plugins: [], filepath: file };
    expect(fs.readFileSync(file, 'utf8')).toBe(await format(schema, options));
  });

  it('names every format in its help', () => {
    expect(NAMES_IN_HELP).toEqual(FORMAT_NAMES);
  });
});
