import type { Span } from './logical-line.js';

/** One string of an instruction in the form of a JSON array: `["python", "-m", "app"]`. */
export interface ExecWord {
  readonly value: string;
  /** The string with its quotes. */
  readonly span: Span;
}

/** What arguments that begin with `[` are. */
export type ExecForm =
  | { readonly kind: 'exec'; readonly words: readonly ExecWord[] }
  /** JSON, but not of strings alone: a build fails. */
  | { readonly kind: 'not-strings' }
  /** No JSON, and so a command for the shell. */
  | { readonly kind: 'shell' };

/** Reads arguments as a JSON array where they are one. */
export function readExecForm(text: string, [start, end]: Span): ExecForm {
  if (text[start] !== '[') return { kind: 'shell' };
  const values = parseArray(text.slice(start, end));
  if (values === undefined) return { kind: 'shell' };
  if (!values.every((value) => typeof value === 'string')) return { kind: 'not-strings' };
  const strings = /"(?:[^"\\]|\\.)*"/gs;
  strings.lastIndex = start;
  const words = values.map((value): ExecWord => {
    const match = strings.exec(text);
    const at = match?.index ?? start;
    return { value, span: [at, at + (match?.[0].length ?? 0)] };
  });
  return { kind: 'exec', words };
}

function parseArray(text: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
