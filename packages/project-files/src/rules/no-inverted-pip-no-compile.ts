import type { Suggestion } from '@nopycache/core';
import { PIP_COMPILE, PIP_NO_COMPILE, pipBoolean } from '@nopycache/script';

import type { Setting } from '../settings/setting.js';
import { settingsOf } from '../settings/visible.js';
import { defineRule, type ProjectRule } from './rule.js';
import { suggestVariable } from './suggesting.js';

export const noInvertedPipNoCompile: ProjectRule = defineRule('no-inverted-pip-no-compile', {
  severity: 'error',
  description: 'Disallow `PIP_NO_COMPILE`, which does the reverse of what it says',
  rationale:
    'pip takes a variable for the value of the option that it names, and `--no-compile` stores false: with `PIP_NO_COMPILE=1` pip ' +
    'compiles, with `PIP_NO_COMPILE=0` it does not (measured with pip 23.0, 23.2 and 24.2). `PIP_COMPILE=0` says the same and can be read.',
  *discover({ file }) {
    for (const { setting } of settingsOf(file, PIP_NO_COMPILE)) {
      const { value, range } = setting;
      if (value === undefined || value === '') continue;
      yield {
        message: messageFor(value),
        range,
        suggestions: suggestionsFor(setting, pipBoolean(value)),
      };
    }
  },
});

function messageFor(value: string): string {
  const written = `\`PIP_NO_COMPILE=${value}\``;
  const stored = pipBoolean(value);
  if (stored === undefined)
    return `pip stops with an error at ${written}. Write \`PIP_COMPILE=0\`.`;
  return stored
    ? `${written} makes pip compile: the variable is inverted. Write \`PIP_COMPILE=0\` to stop it.`
    : `${written} stops pip from compiling, though it reads as the opposite. Write \`PIP_COMPILE=0\`, or \`PIP_COMPILE=1\` if it was meant to compile.`;
}

function suggestionsFor(setting: Setting, stored: boolean | undefined): readonly Suggestion[] {
  const values = stored === false ? ['0', '1'] : ['0'];
  return values.flatMap((value) => suggestVariable(setting, PIP_COMPILE, value));
}
