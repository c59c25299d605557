import { BYTECODE_VARIABLES } from '@nopycache/script';

import { isProblem, readKeyValues } from '../syntax/key-values.js';
import { LegacyEnv } from './legacy-env.js';
import { defineRule, type Discovery, type DockerRule } from './rule.js';

export const legacyEnvFormat: DockerRule = defineRule({
  id: 'PYC015',
  name: 'legacy-env-format',
  severity: 'warning',
  description: 'Disallow `ENV NAME value` for the variables that govern bytecode',
  rationale:
    'Without `=`, everything after the name is the value: `ENV PYTHONDONTWRITEBYTECODE 1 PYTHONUNBUFFERED 1` sets one variable, to `1 PYTHONUNBUFFERED 1`. Docker keeps the format for old files only (https://docs.docker.com/reference/build-checks/legacy-key-value-format/).',
  *discover({ stages, file }) {
    for (const { steps } of stages) {
      for (const { instruction } of steps) {
        if (instruction.keyword !== 'ENV') continue;
        const values = readKeyValues(instruction, file.escape);
        const [pair] = isProblem(values) || !values.legacy ? [] : values.pairs;
        if (pair !== undefined) yield* discoveriesFor(new LegacyEnv(instruction, pair, file));
      }
    }
  },
});

function* discoveriesFor(env: LegacyEnv): Generator<Discovery> {
  const { name, range, value } = env;
  const { swallowed, edits } = env.readAsPairs();
  if (![name, ...swallowed].some((each) => BYTECODE_VARIABLES.includes(each))) return;
  const ours = swallowed.find((each) => BYTECODE_VARIABLES.includes(each)) ?? swallowed[0];
  if (ours !== undefined) {
    const message = `This sets \`${name}\` to \`${value}\`, and \`${ours}\` not at all. Write \`NAME=value\` for each.`;
    const suggestions = edits === undefined ? [] : [{ title: 'Write pairs', edits }];
    yield { message, range, severity: 'error', suggestions };
    return;
  }
  const [, meant] = /^=\s*(\S+)$/.exec(value) ?? [];
  if (meant !== undefined) {
    const text = `${name}=${meant}`;
    const message = `This sets \`${name}\` to \`${value}\`, the \`=\` included. Write \`${text}\`, without spaces.`;
    const suggestions = [{ title: `Write \`${text}\``, edits: [{ range, text }] }];
    yield { message, range, severity: 'error', suggestions };
    return;
  }
  const message = `\`ENV NAME value\` takes the whole rest of the line for the value. Write \`${name}=…\`.`;
  yield { message, range, ...env.remedy() };
}
