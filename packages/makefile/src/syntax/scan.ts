import type { TextRange } from '@nopycache/core';

import { ConditionalBlocks, isConditional, type Branch } from './conditional-block.js';
import { LogicalLines, type LogicalLine } from './logical-lines.js';
import type { Makefile, RecipePrefix } from './makefile.js';
import { readDefine, skipDefine } from './read-define.js';
import { readDirective } from './read-directive.js';
import { readRule } from './read-rule.js';
import { commentStart, readSetting } from './read-setting.js';
import type { Conditional, Define, Recipe, Rule, Statement } from './statement.js';
import { trimmed } from './words.js';

/**
 * Takes a Makefile apart as GNU make does, and bmake where it differs. It never throws, and takes time in proportion to
 * the text. Nothing is expanded: what an expression makes is not seen.
 *
 * @see https://www.gnu.org/software/make/manual/html_node/Parsing-Makefiles.html and make(1) of NetBSD
 */
export function scan(text: string): Makefile {
  return new Scanner(text).scan();
}

/** What recipe lines belong to: a rule; what may be one; or nothing, so that they are no recipe lines. */
type Owner = (Rule & { recipe: Recipe[] }) | 'expression' | undefined;

class Scanner {
  readonly #text: string;
  readonly #lines: LogicalLines;
  readonly #blocks = new ConditionalBlocks();
  readonly #statements: Statement[] = [];
  #openDefine: Define | undefined;
  #owner: Owner;
  #prefix: RecipePrefix = { character: '\t', changed: false };

  constructor(text: string) {
    this.#text = text;
    this.#lines = new LogicalLines(text);
  }

  scan(): Makefile {
    for (let line = this.#lines.next(); line !== undefined; line = this.#lines.next()) {
      this.#statements.push(this.#read(line));
    }
    return {
      text: this.#text,
      statements: this.#statements,
      conditionals: this.#blocks.all,
      openConditionals: this.#blocks.open,
      openDefine: this.#openDefine,
      strayConditionals: this.#blocks.stray,
      recipePrefix: this.#prefix,
    };
  }

  #read(line: LogicalLine): Statement {
    const { start, view, end } = line;
    const part = { range: [start, end] as const, branch: this.#blocks.current };
    if (this.#owner !== undefined && view.startsWith(this.#prefix.character ?? '\t')) {
      return this.#readRecipe(line, part);
    }
    const content = trimmed(view, 0, view.length);
    const contentRange: TextRange = [start + content[0], start + content[1]];
    if (content[0] === content[1]) return { kind: 'blank', ...part };
    if (view[content[0]] === '#') return { kind: 'comment', ...part, content: contentRange };
    return (
      this.#readAssignment(line, part) ??
      this.#readDirective(line, part) ??
      this.#readRule(line, part) ??
      this.#readRest(contentRange, part)
    );
  }

  #readRecipe({ start, view }: LogicalLine, part: PartOfFile): Recipe {
    const rule = this.#owner === 'expression' ? undefined : this.#owner;
    const content: TextRange = [start + 1, start + view.length];
    const recipe: Recipe = { kind: 'recipe', ...part, content, rule };
    rule?.recipe.push(recipe);
    return recipe;
  }

  #readAssignment(line: LogicalLine, part: PartOfFile): Statement | undefined {
    const { start, view } = line;
    const setting = readSetting(view, start, 0, commentStart(view));
    if (setting !== undefined) {
      this.#owner = undefined;
      if (setting.name.text === '.RECIPEPREFIX')
        this.#setPrefix(this.#text.slice(...setting.value));
      return { kind: 'assignment', ...part, ...setting };
    }
    const opening = readDefine(line);
    if (opening === undefined) return undefined;
    this.#owner = undefined;
    const { body, end, closed } = skipDefine(this.#lines, line, this.#prefix.character ?? '\t');
    const range: TextRange = [start, end];
    const define: Define = { kind: 'define', ...part, range, ...opening, body, closed };
    if (!closed) this.#openDefine = define;
    return define;
  }

  /** The value's first character is the prefix, and a value of none brings the tab back. */
  #setPrefix(value: string): void {
    const first = value === '' ? '\t' : value.charAt(0);
    // GNU make takes the first byte, which of other characters than these is no character.
    const isCertain = /^[\t!-#%-~]$/.test(first) && this.#blocks.current === undefined;
    this.#prefix = { character: isCertain ? first : undefined, changed: true };
  }

  #readDirective({ start, view }: LogicalLine, part: PartOfFile): Statement | undefined {
    const directive = readDirective(view, start);
    if (directive === undefined) return undefined;
    const { keyword, rest, words } = directive;
    if (isConditional(keyword)) return this.#readConditional(keyword, rest, part);
    this.#owner = undefined;
    if (!keyword.includes('include')) return { kind: 'directive', ...part, keyword, args: words };
    const optional = !/^\.?include$/.test(keyword);
    return { kind: 'include', ...part, keyword, optional, files: words };
  }

  /** Conditionals do not end a recipe: it may go on in the branch and after it. */
  #readConditional(keyword: string, condition: TextRange, part: PartOfFile): Conditional {
    const branch = this.#blocks.around(keyword);
    const statement: Conditional = { kind: 'conditional', ...part, branch, keyword, condition };
    this.#blocks.add(statement);
    return statement;
  }

  #readRule({ start, view }: LogicalLine, part: PartOfFile): Rule | undefined {
    const line = readRule(view, start);
    if (line === undefined) return undefined;
    const rule = { kind: 'rule' as const, ...part, ...line, recipe: [] as Recipe[] };
    this.#owner = line.variable === undefined ? rule : undefined;
    return rule;
  }

  #readRest(content: TextRange, part: PartOfFile): Statement {
    const isExpression = this.#text.slice(...content).includes('$');
    this.#owner = isExpression ? 'expression' : undefined;
    return { kind: isExpression ? 'expression' : 'unknown', ...part, content };
  }
}

interface PartOfFile {
  readonly range: TextRange;
  readonly branch: Branch | undefined;
}
