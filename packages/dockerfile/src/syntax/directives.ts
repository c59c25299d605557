import type { TextRange } from '@nopycache/core';

import type { Problem } from './problem.js';
import type { SourceLine } from './source-lines.js';

/** The character that continues a line and takes the meaning of the next character away. */
export type EscapeCharacter = '\\' | '`';

/** A comment that speaks to BuildKit: `# syntax=docker/dockerfile:1`. */
export interface Directive {
  readonly name: 'syntax' | 'escape' | 'check';
  readonly value: string;
  readonly range: TextRange;
}

const DIRECTIVE = /^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$/;

/**
 * Reads parser directives, with BuildKit's rules: they are the first lines, nothing else may stand before or between
 * them, and each may stand once (https://docs.docker.com/reference/dockerfile/#parser-directives).
 */
export class DirectiveReader {
  readonly found: Directive[] = [];
  #done = false;

  /** Takes the next line of the file; a `Problem` is one that fails the build. */
  read({ start, text }: SourceLine): Problem | undefined {
    if (this.#done) return undefined;
    const indent = /^\s*/.exec(text)?.[0].length ?? 0;
    const [whole, name, value] = DIRECTIVE.exec(text.slice(indent)) ?? [];
    const known = knownName(name);
    if (whole === undefined || known === undefined || value === undefined) {
      this.#done = true;
      return undefined;
    }
    const range: TextRange = [start + indent, start + text.trimEnd().length];
    if (this.found.some((other) => other.name === known)) {
      const message = `The directive "${known}" may stand only once. Delete one of the two.`;
      return { message, range };
    }
    this.found.push({ name: known, value, range });
    return known === 'escape' ? problemOfEscape(value, range) : undefined;
  }

  /** The escape character in effect from here on. */
  get escape(): EscapeCharacter {
    const value = this.found.find(({ name }) => name === 'escape')?.value;
    return value === '`' ? '`' : '\\';
  }
}

function knownName(name = ''): Directive['name'] | undefined {
  return (['syntax', 'escape', 'check'] as const).find((known) => known === name.toLowerCase());
}

function problemOfEscape(value: string, range: TextRange): Problem | undefined {
  if (value === '\\' || value === '`') return undefined;
  const message = `The escape character can be \`\\\` or \`\`\`\`\`, not ${JSON.stringify(value)}. Write one of the two.`;
  return { message, range };
}
