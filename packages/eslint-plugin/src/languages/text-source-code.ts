import { VisitNodeStep, type Directive } from '@eslint/plugin-kit';

import {
  disableDirectives,
  inlineConfigs,
  isDirective,
  type DirectiveProblem,
  type InlineConfigs,
} from './directives.js';
import type { CommentNode, RootNode, TextNode } from './nodes.js';
import { WithoutJavaScript } from './without-javascript.js';

/** A file of one of our languages, as rules see it. */
export class TextSourceCode extends WithoutJavaScript {
  readonly visitorKeys: Record<string, string[]>;

  constructor(text: string, ast: RootNode, visitorKeys: Record<string, string[]>) {
    super(text, ast);
    this.visitorKeys = visitorKeys;
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
