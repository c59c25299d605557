import {
  commandsOf,
  opaqueScript,
  plainScript,
  type Script,
  type ShellCommand,
} from '@nopycache/script';
import type { SourceCode } from 'eslint';
import type { Node, TemplateLiteral } from 'estree';

import { staticText } from '../syntax/static-text.js';
import { rangeOf, unwrap } from '../syntax/unwrap.js';
import { programName } from './program.js';

/** The commands of a text for a shell, where it is plain enough to be read. */
export function commandsOfText(node: Node, sourceCode: SourceCode): readonly ShellCommand[] {
  const script = scriptOf(unwrap(node), sourceCode);
  return script === undefined ? [] : commandsOf(script).map(withPlainProgram);
}

function scriptOf(node: Node, sourceCode: SourceCode): Script | undefined {
  if (node.type === 'TemplateLiteral') return templateScript(node, sourceCode);
  const text = staticText(node, sourceCode);
  if (text === undefined) return undefined;
  const [start, end] = rangeOf(node);
  const asWritten = node.type === 'Literal' && sourceCode.text.slice(start + 1, end - 1) === text;
  return asWritten ? plainScript(text, start + 1) : opaqueScript(text, [start, end]);
}

/**
 * A template's text with a variable of the shell in place of every value that is not known, as long as what stands
 * there, so that all that is written plainly lies where it lies in the file.
 */
function templateScript(template: TemplateLiteral, sourceCode: SourceCode): Script {
  const { quasis, expressions } = template;
  const [start, end] = rangeOf(template);
  const values = expressions.map(
    (expression) => staticText(expression, sourceCode) ?? pythonIn(expression, sourceCode),
  );
  const text = quasis
    .map(
      ({ value: { cooked, raw } }, index) => (cooked ?? raw) + gap(template, index, values[index]),
    )
    .join('');
  const asWritten =
    values.every((value) => value === undefined) &&
    quasis.every(({ value: { cooked, raw } }) => cooked === raw);
  return asWritten ? plainScript(text, start + 1) : opaqueScript(text, [start, end]);
}

/** What stands for the expression that follows a part, in the text for the shell. */
function gap(template: TemplateLiteral, index: number, value: string | undefined): string {
  if (index === template.expressions.length) return '';
  return value ?? '${' + 'x'.repeat(Math.max(1, gapLength(template, index) - 3)) + '}';
}

/** How long `${…}` is in the file: from the end of one part's text to the beginning of the next. */
function gapLength({ quasis }: TemplateLiteral, index: number): number {
  const [before, after] = [quasis[index], quasis[index + 1]];
  if (before === undefined || after === undefined) return 0;
  return textStart(after) - (textStart(before) + before.value.raw.length);
}

/** Parsers differ in whether an element's range has the marks around it. */
function textStart(element: TemplateLiteral['quasis'][number]): number {
  const [start, end] = rangeOf(element);
  return end - start === element.value.raw.length ? start : start + 1;
}

/** A value that is known to be an interpreter, whatever its path. */
function pythonIn(expression: Node, sourceCode: SourceCode): string | undefined {
  return programName(expression, sourceCode) === 'python' ? 'python' : undefined;
}

/** Backslashes are gone here: the shell takes them out, in every system's form of a path. */
function withPlainProgram(command: ShellCommand): ShellCommand {
  const [program, ...rest] = command.words;
  if (program?.text === undefined) return command;
  const text = program.text.replace(/\.exe$/i, '');
  return text === program.text ? command : { ...command, words: [{ ...program, text }, ...rest] };
}
