import { isShellName, opaqueScript, type Script } from '@nopycache/script';

import type { Heredoc, Instruction } from '../syntax/instruction.js';
import { LogicalLine, type Span } from '../syntax/logical-line.js';

/** The script of an instruction in shell form, its heredocs included. */
export function scriptOf(
  { line, args, heredocs }: Instruction,
  source: string,
): Script | undefined {
  const [first] = heredocs;
  const last = heredocs.at(-1);
  if (first === undefined || last === undefined) return stretch(line, args);
  if (heredocs.length === 1 && isScript(line, args, first)) return bodyOf(first, source);
  const bodies = source.slice(first.body[0], last.body[1]);
  const whole = line.followedBy(`\n${bodies}${last.name}\n`, first.body[0] - 1);
  return stretch(whole, [args[0], whole.text.length]);
}

/** Whether a heredoc is all there is, or all that a shell is given to read: `RUN <<EOF bash -e`. */
function isScript({ text }: LogicalLine, [start, end]: Span, { span }: Heredoc): boolean {
  const beside = `${text.slice(start, span[0])} ${text.slice(span[1], end)}`.trim();
  const [program = '', ...options] = beside.split(/\s+/);
  const shell = isShellName(program) && options.every((option) => /^-[abe-z]+$/.test(option));
  return beside === '' || shell;
}

/** A heredoc is a script of its own where nothing else is said; its first line may name another interpreter. */
function bodyOf({ body }: Heredoc, source: string): Script | undefined {
  const text = source.slice(...body);
  const interpreter = /^#!\s*(\S+)(?:[ \t]+(\S+))?/.exec(text);
  if (interpreter !== null) {
    const [, program = '', argument = ''] = interpreter;
    if (!isShellName(/(?:^|\/)env$/.test(program) ? argument : program)) return undefined;
  }
  return stretch(new LogicalLine(text, [0], [body[0]]), [0, text.length]);
}

/** The script that a JSON array hands to a shell: `["sh", "-c", "…"]`. */
export function scriptOfExec({ line, exec = [] }: Instruction): Script | undefined {
  const [program, ...options] = exec;
  if (!isShellName(program?.value ?? '')) return undefined;
  const flag = options.findIndex(({ value }) => /^-\w*c$/.test(value));
  const script = flag === -1 ? undefined : options[flag + 1];
  if (script === undefined) return undefined;
  const inner: Span = [script.span[0] + 1, script.span[1] - 1];
  if (line.slice(inner) === script.value) return stretch(line, inner);
  return opaqueScript(script.value, line.range(script.span));
}

function stretch(line: LogicalLine, [start, end]: Span): Script {
  return {
    text: line.text.slice(start, end),
    rangeOf: ([from, to]) => line.range([start + from, start + to]),
    exact: true,
    isReplaceable: ([from, to]) => line.isWhole([start + from, start + to]),
  };
}
