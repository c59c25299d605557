import { TextSourceCodeBase } from '@eslint/plugin-kit';

import { NO_SCOPE, NO_SCOPES, type Scope, type ScopeManager } from './no-scope.js';
import type { CommentNode, RootNode, TextNode } from './nodes.js';

/** The types that ESLint's base class asks for. */
interface Types {
  LangOptions: Record<string, unknown>;
  RootNode: RootNode;
  SyntaxElementWithLoc: TextNode;
  ConfigNode: CommentNode;
}

/**
 * What rules for JavaScript ask a file for, of a file that has none of it. Presets that are used without `files` bring
 * such rules to every language, and one that misses a method stops the whole run.
 */
export class WithoutJavaScript extends TextSourceCodeBase<Types> {
  readonly comments: readonly CommentNode[];
  readonly tokensAndComments: readonly never[] = [];
  readonly parserServices: Readonly<Record<string, never>> = {};
  readonly scopeManager: ScopeManager = NO_SCOPES;

  constructor(text: string, ast: RootNode) {
    super({ text, ast });
    this.comments = ast.comments;
  }

  getAllComments(): readonly CommentNode[] {
    return this.comments;
  }

  getScope(): Scope {
    return NO_SCOPE;
  }

  getFirstToken(): null {
    return null;
  }

  getTokenBefore(): null {
    return null;
  }

  getTokenAfter(): null {
    return null;
  }
}
