import { baseName } from '../../commands/unwrap.js';
import { defineHazard, type HazardKind } from '../hazard.js';

export const skipsIgnored: HazardKind = defineHazard('skips-ignored', {
  severity: 'error',
  description: 'Require `--no-ignore` of `fd` where it is to remove bytecode',
  rationale:
    '`fd` leaves out what ignore files name, and bytecode is what they name in nearly every project with Python. It finds nothing, and removes nothing.',
  *discover({ commands }) {
    for (const { words, range } of commands) {
      const texts = words.map(({ text = '' }) => text);
      if (!/^fd(?:find)?$/.test(baseName(texts[0]))) continue;
      const runs = texts.findIndex((text) => /^(?:-[a-zA-Z]*[xX]|--exec|--exec-batch)$/.test(text));
      if (runs === -1 || baseName(texts[runs + 1]) !== 'rm') continue;
      const own = texts.slice(1, runs + 1);
      if (!own.some((text) => /pyc|pyo/.test(text))) continue;
      if (own.some((text) => /^-[a-zA-Z]*[Iu]|^--(?:no-ignore\b|unrestricted)/.test(text)))
        continue;
      yield {
        message:
          '`fd` leaves out what git ignores, and that is bytecode nearly everywhere. Write `fd --no-ignore`.',
        range,
      };
    }
  },
});
