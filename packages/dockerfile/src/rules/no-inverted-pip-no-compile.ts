import type { Suggestion } from '@nopycache/core';
import { PIP_NO_COMPILE, pipBoolean } from '@nopycache/script';

import { defineRule, type DockerRule } from './rule.js';
import { assignmentsOf, type Assignment } from './settings.js';

export const noInvertedPipNoCompile: DockerRule = defineRule({
  id: 'PYC001',
  name: 'no-inverted-pip-no-compile',
  severity: 'error',
  description: 'Disallow `PIP_NO_COMPILE`, which does the reverse of what it says',
  rationale:
    'pip takes a variable for the value of the option that it names, and `--no-compile` stores false: with `PIP_NO_COMPILE=1` pip compiles, with `PIP_NO_COMPILE=0` it does not (measured with pip 23.0, 23.2 and 24.2). `PIP_COMPILE=0` says the same and can be read.',
  *discover(context) {
    for (const assignment of assignmentsOf(context, PIP_NO_COMPILE)) {
      if (assignment.value === undefined || assignment.value === '') continue;
      yield {
        message: messageFor(assignment.value),
        range: assignment.range,
        suggestions: suggestionsFor(assignment),
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

function suggestionsFor({ value = '', replace }: Assignment): readonly Suggestion[] {
  const meant =
    pipBoolean(value) === false ? ['PIP_COMPILE=0', 'PIP_COMPILE=1'] : ['PIP_COMPILE=0'];
  return meant.flatMap((text) => {
    const edits = replace(text);
    return edits === undefined ? [] : [{ title: `Write \`${text}\``, edits }];
  });
}
