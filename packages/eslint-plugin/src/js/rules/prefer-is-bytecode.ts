import type { Rule } from 'eslint';
import type { Node } from 'estree';

import type { PluginRule } from '../../rule.js';
import { rangeOf } from '../syntax/unwrap.js';
import { defineRule } from './define-rule.js';
import { nameTest, type NameTest } from './name-tests.js';

export const preferIsBytecode: PluginRule = defineRule('prefer-is-bytecode', {
  type: 'suggestion',
  description:
    'Prefer the functions of `@nopycache/core` to hand-written tests for names of bytecode',
  hasSuggestions: true,
  messages: {
    misses:
      'This misses {{missed}}. `bytecodeName` and `cacheDirectoryName` of `@nopycache/core` know all names of bytecode.',
    testBoth: 'Test for `.pyc` and `.pyo`',
  },
  concerns: ({ text }) => text.includes('.pyc'),
  create(context) {
    const conditions = new Map<Node, NameTest[]>();
    const collect = (node: Rule.Node): void => {
      const test = nameTest(node, context.sourceCode);
      if (test === undefined) return;
      if (isSearch(node)) return;
      const condition = wholeCondition(node);
      conditions.set(condition, [...(conditions.get(condition) ?? []), test]);
    };
    return {
      CallExpression: collect,
      BinaryExpression: collect,
      'Program:exit'() {
        for (const tests of conditions.values()) report(context, tests);
      },
    };
  },
});

/** `names.filter((name) => name.endsWith('.pyc'))` looks for such files, most often in tests, and forgets none. */
function isSearch(node: Rule.Node): boolean {
  const negated = node.type === 'BinaryExpression' && node.operator.startsWith('!');
  return node.parent?.type === 'ArrowFunctionExpression' && !negated;
}

/** What a test may be a part of: all that is asked in one breath. */
function wholeCondition(node: Rule.Node): Rule.Node {
  const { parent } = node;
  const goesOn =
    parent?.type === 'LogicalExpression' ||
    (parent?.type === 'UnaryExpression' && parent.operator === '!');
  return goesOn ? wholeCondition(parent) : node;
}

function report(context: Rule.RuleContext, tests: readonly NameTest[]): void {
  const names = new Set(tests.map(({ name }) => name));
  const test = tests.find(({ name }) => name === '.pyc');
  if (test === undefined || names.has('.pyo')) return;
  const missed = ['.pyo', '$py.class', '__pycache__'].filter((name) => !names.has(name));
  const { node, subject } = test;
  const { text } = context.sourceCode;
  context.report({
    node,
    messageId: 'misses',
    data: { missed: missed.map((name) => `\`${name}\``).join(', ') },
    suggest:
      subject === undefined
        ? []
        : [
            {
              messageId: 'testBoth',
              fix: (fixer) =>
                fixer.replaceText(node, `/\\.py[co]$/.test(${text.slice(...rangeOf(subject))})`),
            },
          ],
  });
}
