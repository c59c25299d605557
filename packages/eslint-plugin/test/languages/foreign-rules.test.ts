import { describe, expect, it } from 'vitest';

import plugin from '../../src/index.js';
import { CORE_RULES } from '../support/eslints.js';
import { SAMPLES } from '../support/samples.js';

describe.each(CORE_RULES)('rules of ESLint %s that reach', (_version, { Linter }, rules) => {
  it.each(Object.entries(SAMPLES))(
    '%s find nothing to say or to run into',
    (language, { filename, text }) => {
      const noticed = rules.filter((rule) => {
        const config = {
          files: ['**'],
          plugins: { nopycache: plugin },
          language: `nopycache/${language}`,
          rules: { [rule]: 'error' as const },
        };
        try {
          new Linter().verify(text, [config], { filename });
          return false;
        } catch {
          return true;
        }
      });
      expect(noticed).toEqual([]);
    },
  );
});
