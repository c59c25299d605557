import type { TextEdit } from '@nopycache/core';
import { BYTECODE_VARIABLES, type ShellAssignment, type ShellCommand } from '@nopycache/script';

import type { Comment } from '../syntax/dockerfile.js';
import type { Instruction } from '../syntax/instruction.js';
import { defineRule, type DockerRule } from './rule.js';

export const exportDoesNotPersist: DockerRule = defineRule({
  id: 'PYC013',
  name: 'export-does-not-persist',
  severity: 'error',
  description: 'Disallow a RUN that only exports a variable',
  rationale:
    'Each RUN has a shell of its own, and what it exports ends with it. Neither the next instruction nor the container sees the variable.',
  *discover({ stages, file }) {
    for (const { steps } of stages) {
      for (const { instruction, commands } of steps) {
        if (instruction.keyword !== 'RUN' || commands.length === 0) continue;
        if (!commands.every(doesNothingElse)) continue;
        const assigned = commands.flatMap(({ assignments }) => assignments);
        const first = assigned.find(({ name }) => BYTECODE_VARIABLES.includes(name));
        if (first === undefined) continue;
        const { name, value = '…', range } = first;
        const edits = asEnv(instruction, assigned, file.comments);
        yield {
          message: `This RUN sets \`${name}\` for itself alone, and ends. Write \`ENV ${name}=${value}\`.`,
          range,
          suggestions: edits === undefined ? [] : [{ title: 'Write ENV', edits }],
        };
      }
    }
  },
});

/** All of the assignments in one ENV, where their values are plain and no comment stands between them. */
function asEnv(
  { range }: Instruction,
  assigned: readonly ShellAssignment[],
  comments: readonly Comment[],
): readonly TextEdit[] | undefined {
  const inside = ({ range: [start] }: Comment): boolean => range[0] < start && start < range[1];
  const plain = assigned.every(({ value }) => value !== undefined && /^[\w./:-]*$/.test(value));
  if (!plain || comments.some(inside)) return undefined;
  const pairs = assigned.map(({ name, value = '' }) => `${name}=${value}`);
  return [{ range, text: `ENV ${pairs.join(' ')}` }];
}

function doesNothingElse({ words, assignments }: ShellCommand): boolean {
  const name = words[0]?.text;
  if (name === 'export') return words.length === 1 && assignments.length > 0;
  return name === undefined ? words.length === 0 && assignments.length > 0 : name === 'set';
}
