import { TextSourceCodeBase, VisitNodeStep, type Directive } from '@eslint/plugin-kit';

import {
  disableDirectives,
  inlineConfigs,
  isDirective,
  type DirectiveProblem,
  type InlineConfigs,
} from './directives.js';
import type { CommentNode, RootNode, TextNode } from './nodes.js';

/** The types that ESLint's base class asks for. */
interface Types {
  LangOptions: Record<string, unknown>;
  RootNode: RootNode;
  SyntaxElementWithLoc: TextNode;
  ConfigNode: CommentNode;
}

/**
 * A file of one of our languages, as rules see it. `comments`, `getAllComments`, `visitorKeys` and `parserServices` are
 * there for rules written for JavaScript: presets that are used without `files` bring them here, and a rule that misses
 * one of these stops the whole run.
 */
export class TextSourceCode extends TextSourceCodeBase<Types> {
  readonly comments: readonly CommentNode[];
  readonly visitorKeys: Record<string, string[]>;
  readonly parserServices: Readonly<Record<string, never>> = {};

  constructor(text: string, ast: RootNode, visitorKeys: Record<string, string[]>) {
    super({ text, ast });
    this.comments = ast.comments;
    this.visitorKeys = visitorKeys;
  }

  getAllComments(): readonly CommentNode[] {
    return this.comments;
  }

  getInlineConfigNodes(): CommentNode[] {
    return this.comments.filter(isDirective);
  }

  getDisableDirectives(): { directives: Directive[]; problems: DirectiveProblem[] } {
    return disableDirectives(this.getInlineConfigNodes());
  }

  applyInlineConfig(): InlineConfigs {
    return inlineConfigs(this.getInlineConfigNodes());
  }

  override getParent(node: TextNode): TextNode | undefined {
    return node === this.ast ? undefined : this.ast;
  }

  override *traverse(): Generator<VisitNodeStep> {
    yield visit(this.ast, 1);
    for (const node of this.ast.body) {
      yield visit(node, 1, this.ast);
      yield visit(node, 2, this.ast);
    }
    yield visit(this.ast, 2);
  }
}

function visit(target: TextNode, phase: 1 | 2, parent?: TextNode): VisitNodeStep {
  return new VisitNodeStep({ target, phase, args: [target, parent] });
}
