import { BYTECODE_VARIABLES } from '../python/variables.js';
import type { ShellCommand } from '../shell/command.js';
import { defineRule, type DockerRule } from './rule.js';

export const exportDoesNotPersist: DockerRule = defineRule({
  id: 'PYC013',
  name: 'export-does-not-persist',
  severity: 'error',
  description: 'Disallow a RUN that only exports a variable',
  rationale:
    'Each RUN has a shell of its own, and what it exports ends with it. Neither the next instruction nor the container sees the variable.',
  *discover({ stages }) {
    for (const { steps } of stages) {
      for (const { instruction, commands } of steps) {
        if (instruction.keyword !== 'RUN' || commands.length === 0) continue;
        if (!commands.every(doesNothingElse)) continue;
        const [assignment] = commands
          .flatMap(({ assignments }) => assignments)
          .filter(({ name }) => BYTECODE_VARIABLES.includes(name));
        if (assignment === undefined) continue;
        const { name, value = '…' } = assignment;
        const plain = commands.length === 1 && commands[0]?.assignments.length === 1;
        const { line, span } = instruction;
        const edits = [{ range: line.range(span), text: `ENV ${name}=${value}` }];
        const known = assignment.value !== undefined && /^[\w./:-]*$/.test(assignment.value);
        yield {
          message: `This RUN sets \`${name}\` for itself alone, and ends. Write \`ENV ${name}=${value}\`.`,
          range: assignment.range,
          suggestions: plain && known ? [{ title: 'Write ENV', edits }] : [],
        };
      }
    }
  },
});

function doesNothingElse({ words, assignments }: ShellCommand): boolean {
  const name = words[0]?.text;
  if (name === 'export') return words.length === 1 && assignments.length > 0;
  return name === undefined ? words.length === 0 && assignments.length > 0 : name === 'set';
}
