import { expect, it } from 'vitest';

import { listRules } from '../../src/index.js';

it('rules are listed a line each, those that are off as such', () => {
  const docs = { description: 'Disallow it', url: 'u', rationale: 'R.' };
  const text = listRules([
    { id: 'place/long', severity: 'info', recommended: true, docs },
    { id: 'b', severity: 'warning', recommended: false, docs },
  ]);
  expect(text).toBe('place/long  info     Disallow it\nb           off      Disallow it\n');
  expect(listRules([])).toBe('');
});
