import { readExecForm } from './exec-form.js';
import { readFlags } from './flags.js';
import type { Instruction } from './instruction.js';
import { EXEC_KEYWORDS, KEYWORDS } from './keywords.js';
import type { LogicalLine, Span } from './logical-line.js';
import type { Problem } from './problem.js';
import { isBlank, isSpace } from './white-space.js';

/**
 * Reads the instruction that a stretch of a logical line holds, without its heredocs.
 *
 * @param foreign whether another syntax than BuildKit's own is asked for, which may have keywords of its own
 */
export function parseInstruction(
  line: LogicalLine,
  stretch: Span,
  foreign: boolean,
): Instruction | Problem {
  const span = trimmed(line.text, stretch);
  const keywordSpan: Span = [span[0], endOfKeyword(line.text, span)];
  const keyword = line.slice(keywordSpan).toUpperCase();
  if (!KEYWORDS.has(keyword) && !foreign) return unknownKeyword(line, keywordSpan);
  const { flags, rest } = readFlags(line.text, [keywordSpan[1], span[1]]);
  const args: Span = [rest, span[1]];
  const form = EXEC_KEYWORDS.has(keyword) ? readExecForm(line.text, args) : undefined;
  if (form?.kind === 'not-strings') {
    const message = 'A JSON array here may hold strings only. Put quotes around each word.';
    return { message, range: line.range(args) };
  }
  const trigger = keyword === 'ONBUILD' ? parseTrigger(line, args, foreign) : undefined;
  if (trigger !== undefined && 'message' in trigger) return trigger;
  const exec = form?.kind === 'exec' ? form.words : undefined;
  const range = line.range(span);
  return { keyword, keywordSpan, line, span, range, flags, args, exec, heredocs: [], trigger };
}

/** What a trigger may not be (https://docs.docker.com/reference/dockerfile/#onbuild). */
const NO_TRIGGERS = new Set(['FROM', 'MAINTAINER', 'ONBUILD']);

function parseTrigger(line: LogicalLine, args: Span, foreign: boolean): Instruction | Problem {
  if (args[0] === args[1]) {
    const message = 'ONBUILD needs an instruction. Write `ONBUILD RUN …`.';
    return { message, range: line.range(args) };
  }
  const trigger = parseInstruction(line, args, foreign);
  if ('message' in trigger || !NO_TRIGGERS.has(trigger.keyword)) return trigger;
  const message = `ONBUILD cannot hold ${trigger.keyword}. Take one of the two away.`;
  return { message, range: line.range(trigger.keywordSpan) };
}

function unknownKeyword(line: LogicalLine, span: Span): Problem {
  const word = line.slice(span).slice(0, 40);
  const hint = /^[{<]/.test(word)
    ? 'A template must be rendered before it can be checked.'
    : 'Correct it, or continue the line above with a backslash.';
  return {
    message: `${JSON.stringify(word)} is no instruction of Dockerfiles. ${hint}`,
    range: line.range(span),
  };
}

function trimmed(text: string, [from, to]: Span): Span {
  let start = from;
  let end = to;
  while (start < end && isSpace(text[start])) start++;
  while (end > start && isSpace(text[end - 1])) end--;
  return [start, end];
}

function endOfKeyword(text: string, [start, end]: Span): number {
  let at = start;
  while (at < end && !isBlank(text[at])) at++;
  return at;
}
