import fs from 'node:fs';

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

  it('publishes the schema of its configuration, every rule in it', () => {
    const file = new URL('../dist/config.schema.json', import.meta.url);
    const written = fs.readFileSync(file, 'utf8');
    expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(configSchema(places()))));
    const ids = places().flatMap(({ rules }) => rules.map(({ id }) => id));
    expect(ids.filter((id) => !written.includes(`"${id}": {`))).toEqual([]);
  });

  it('names every format in its help', () => {
    expect(NAMES_IN_HELP).toEqual(FORMAT_NAMES);
  });
});
