import { defineHazard, placeOf, type HazardKind } from '../hazard.js';

export const deletesEverything: HazardKind = defineHazard('deletes-everything', {
  severity: 'error',
  description: 'Disallow actions before the tests that are to choose for them',
  rationale:
    '`find` goes through its expression from left to right for each file. An action that comes first is carried out for all of them, whatever tests come after it: `find . -delete -name "*.pyc"` removes the whole tree.',
  *discover({ cleanups }) {
    for (const { removed, command } of cleanups) {
      const word = [...removed].find(([{ name }]) => name === 'm.py')?.[1];
      if (word === undefined) continue;
      yield {
        message:
          'This removes every file, because it comes before the tests, or without them. Put it at the end.',
        range: placeOf(command, word.span),
      };
    }
  },
});
