import { expandsVariable, MISSPELT_VARIABLES } from '@nopycache/script';

import { defineRule, type ProjectRule } from './rule.js';
import { suggestVariable } from './suggesting.js';

const RIGHT_NAMES: ReadonlyMap<string, string> = new Map(Object.entries(MISSPELT_VARIABLES));

export const misspeltVariable: ProjectRule = defineRule('misspelt-variable', {
  severity: 'warning',
  description: 'Disallow misspelt names of the variables that govern bytecode',
  rationale:
    'Nothing complains about a variable that nobody reads: the project looks as if it were configured, and is not. The names that ' +
    'are told are a closed list.',
  *discover({ file }) {
    for (const setting of file.scopes.flatMap(({ settings }) => settings)) {
      const { name, range } = setting;
      const right = RIGHT_NAMES.get(name);
      if (right === undefined || isRead(name, file.text)) continue;
      yield {
        message: `Nothing reads \`${name}\`. Write \`${right}\`.`,
        range,
        suggestions: suggestVariable(setting, right),
      };
    }
  },
});

/** Whether the file itself makes use of a variable, such as to pass it on under the right name. */
function isRead(name: string, text: string): boolean {
  const isMember = new RegExp(String.raw`[eE]nv[.:]${name}(?!\w)`).test(text);
  return isMember || expandsVariable(text, name);
}
