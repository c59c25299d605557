import type { TextRange } from '@nopycache/core';

import { DirectiveReader, type EscapeCharacter } from './directives.js';
import type { Comment, Dockerfile } from './dockerfile.js';
import { heredocWordsOf, type HeredocWord } from './heredoc-words.js';
import type { Heredoc, Instruction } from './instruction.js';
import { isProblem, readKeyValues } from './key-values.js';
import { HEREDOC_KEYWORDS } from './keywords.js';
import { LogicalLineBuilder, type LogicalLine } from './logical-line.js';
import { parseInstruction } from './parse-instruction.js';
import type { Problem } from './problem.js';
import { isComment, SourceLines, type SourceLine } from './source-lines.js';

/**
 * Takes a Dockerfile apart. It never throws: at the first thing that BuildKit would not build, reading ends.
 *
 * @see https://docs.docker.com/reference/dockerfile/ and `frontend/dockerfile/parser` of BuildKit
 */
export function parse(text: string): Dockerfile {
  return new Parser(text).parse();
}

class Parser {
  readonly #text: string;
  readonly #lines: SourceLines;
  readonly #directives = new DirectiveReader();
  readonly #comments: Comment[] = [];
  readonly #instructions: Instruction[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#lines = new SourceLines(text);
  }

  parse(): Dockerfile {
    const problem = this.#readAll() ?? this.#problemOfOrder();
    return {
      text: this.#text,
      escape: this.#directives.escape,
      directives: this.#directives.found,
      instructions: this.#instructions,
      comments: this.#comments,
      problem,
    };
  }

  #readAll(): Problem | undefined {
    for (let line = this.#lines.next(); line !== undefined; line = this.#lines.next()) {
      const problem = this.#directives.read(line) ?? this.#readFrom(line);
      if (problem !== undefined) return problem;
    }
    return undefined;
  }

  /** Reads the instruction that may begin in this line. */
  #readFrom(line: SourceLine): Problem | undefined {
    if (isComment(line.text)) {
      this.#addComment(line);
      return undefined;
    }
    const logical = this.#join(line);
    if (logical.text.trim() === '') return undefined;
    const foreign = this.#isForeign();
    const read = parseInstruction(logical, [0, logical.text.length], foreign);
    if (isProblem(read)) return read;
    const instruction = this.#readHeredocs(read);
    if (isProblem(instruction)) return instruction;
    const problem = this.#problemOfValues(instruction.trigger ?? instruction);
    if (problem === undefined) this.#instructions.push(instruction);
    return problem;
  }

  /** Joins a line with those that continue it. Comments and empty lines between them are left out. */
  #join(first: SourceLine): LogicalLine {
    const builder = new LogicalLineBuilder();
    const indent = /^\s*/.exec(first.text)?.[0].length ?? 0;
    let continues = this.#addPiece(builder, first, indent);
    while (continues) {
      const line = this.#lines.next();
      if (line === undefined) break;
      if (isComment(line.text)) this.#addComment(line);
      else if (line.text.trim() !== '') continues = this.#addPiece(builder, line, 0);
    }
    return builder.build();
  }

  /** Adds a line without the escape character that may end it, and says whether one does. */
  #addPiece(builder: LogicalLineBuilder, { start, text }: SourceLine, indent: number): boolean {
    const end = endOfContinued(text, indent, this.#directives.escape);
    builder.add(text.slice(indent, end), start + indent);
    return end !== undefined;
  }

  #addComment({ start, text }: SourceLine): void {
    const hash = start + text.indexOf('#');
    const range: TextRange = [hash, start + text.length];
    this.#comments.push({ text: this.#text.slice(hash + 1, range[1]).trim(), range });
  }

  #readHeredocs(instruction: Instruction): Instruction | Problem {
    const inner = instruction.trigger ?? instruction;
    if (!HEREDOC_KEYWORDS.has(inner.keyword) || inner.exec !== undefined) return instruction;
    const words = heredocWordsOf(inner.line.text);
    if (words.length === 0) return instruction;
    const heredocs: Heredoc[] = [];
    let end = instruction.range[1];
    for (const word of words) {
      const read = this.#readBody(word);
      if (read === undefined) {
        const message = `This heredoc has no end. Write a line with nothing but ${JSON.stringify(word.name)} after its text.`;
        return { message, range: inner.line.range(word.span) };
      }
      heredocs.push({ ...word, body: read.body });
      end = read.end;
    }
    return withHeredocs(instruction, heredocs, end);
  }

  /** Reads lines up to the one that ends a heredoc. */
  #readBody({ name, chomp }: HeredocWord): { body: TextRange; end: number } | undefined {
    let start: number | undefined;
    for (let line = this.#lines.next(); line !== undefined; line = this.#lines.next()) {
      start ??= line.start;
      const text = chomp ? line.text.replace(/^\t+/, '') : line.text;
      if (text === name) return { body: [start, line.start], end: line.start + line.text.length };
    }
    return undefined;
  }

  #problemOfValues(instruction: Instruction): Problem | undefined {
    if (!['ENV', 'ARG', 'LABEL'].includes(instruction.keyword)) return undefined;
    const values = readKeyValues(instruction, this.#directives.escape);
    return isProblem(values) ? values : undefined;
  }

  #problemOfOrder(): Problem | undefined {
    const first = this.#instructions.find(({ keyword }) => keyword !== 'ARG');
    if (first === undefined) {
      const message = 'There is no FROM, so nothing can be built. Begin with `FROM image`.';
      return { message, range: [0, 0] };
    }
    if (first.keyword === 'FROM' || this.#isForeign()) return undefined;
    const message = `${first.keyword} stands before the first FROM. Begin with \`FROM image\`; only ARG may come before it.`;
    return { message, range: first.line.range(first.keywordSpan) };
  }

  /** Whether a frontend other than Docker's own is asked for: it may know other instructions. */
  #isForeign(): boolean {
    const syntax = this.#directives.found.find(({ name }) => name === 'syntax')?.value;
    return (
      syntax !== undefined &&
      !/^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@\s]|$)/.test(syntax)
    );
  }
}

function withHeredocs(
  instruction: Instruction,
  heredocs: readonly Heredoc[],
  end: number,
): Instruction {
  const range: TextRange = [instruction.range[0], end];
  const { trigger } = instruction;
  if (trigger === undefined) return { ...instruction, heredocs, range };
  return { ...instruction, range, trigger: withHeredocs(trigger, heredocs, end) };
}

/** Where a line's text ends that an escape character continues; `undefined` where none does. */
function endOfContinued(text: string, indent: number, escape: EscapeCharacter): number | undefined {
  let end = text.length;
  while (end > indent && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  const continues = end > indent && text[end - 1] === escape;
  const escaped = end - 2 >= indent && text[end - 2] === escape;
  return continues && !escaped ? end - 1 : undefined;
}
