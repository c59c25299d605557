import { isProblem, readKeyValues } from '../../src/syntax/key-values.js';
import { parse } from '../../src/syntax/parse.js';
import { argumentsOf, type Instruction } from '../../src/syntax/instruction.js';
import type { Dockerfile } from '../../src/syntax/dockerfile.js';

/** What a parsed file says, one line an instruction, so that cases can be read. */
export function dump(text: string): string[] {
  const file = parse(text);
  const lines = file.instructions.map((instruction) => dumpOf(instruction, file));
  const { problem } = file;
  if (problem === undefined) return lines;
  return [...lines, `! ${problem.message} (${JSON.stringify(text.slice(...problem.range))})`];
}

function dumpOf(instruction: Instruction, file: Dockerfile): string {
  const { keyword, flags, exec, heredocs, trigger } = instruction;
  if (trigger !== undefined) return `ONBUILD ${dumpOf(trigger, file)}`;
  const parts = [
    keyword,
    ...flags.map(({ name, value }) => `--${name}${value === undefined ? '' : `=${value}`}`),
    exec === undefined
      ? argumentsDump(instruction, file)
      : JSON.stringify(exec.map(({ value }) => value)),
    ...heredocs.map(
      ({ name, chomp, expand, body }) =>
        `<<${chomp ? '-' : ''}${name}${expand ? '' : ' (raw)'} ${JSON.stringify(file.text.slice(...body))}`,
    ),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function argumentsDump(instruction: Instruction, { escape }: Dockerfile): string {
  if (!['ENV', 'ARG', 'LABEL'].includes(instruction.keyword)) return argumentsOf(instruction);
  const values = readKeyValues(instruction, escape);
  if (isProblem(values)) throw new Error(values.message);
  const { line } = instruction;
  return values.pairs
    .map(({ name, valueSpan }) =>
      valueSpan === undefined ? `{${name}}` : `{${name}}={${line.slice(valueSpan)}}`,
    )
    .join(' ');
}
