import { FLAG, PREFIX } from '@nopycache/script';
import type { Rule } from 'eslint';

import type { PluginRule } from '../../rule.js';
import { decides, mayHideOptions, type PythonRun } from '../runs/python-runs.js';
import { mayRunPrograms } from '../runs/read-run.js';
import { visitRuns } from '../runs/visit-runs.js';
import { defineRule } from './define-rule.js';
import { addOption, addVariable } from './settle.js';

export const requireBytecodeEnv: PluginRule = defineRule('require-bytecode-env', {
  type: 'suggestion',
  description: 'Require code that runs Python to say what becomes of its bytecode',
  hasSuggestions: true,
  messages: {
    undecided:
      'This Python writes `__pycache__` beside the sources it imports. Pass `PYTHONDONTWRITEBYTECODE` or `PYTHONPYCACHEPREFIX` in `env`, or the option `-B`.',
    addVariable: 'Pass `PYTHONDONTWRITEBYTECODE`',
    addOption: 'Pass `-B`',
  },
  concerns: (sourceCode) => mayRunPrograms(sourceCode) && /py/i.test(sourceCode.text),
  create: (context) =>
    visitRuns(context, {
      settledBy: [FLAG, PREFIX],
      select: (python) => (isUndecided(python) ? python : undefined),
      report: (python) => {
        report(context, python);
      },
    }),
});

function report(context: Rule.RuleContext, python: PythonRun): void {
  const { text } = context.sourceCode;
  const variable = addVariable(python.run, text);
  const option = addOption(python, text);
  context.report({
    node: python.run.node,
    messageId: 'undecided',
    suggest: [
      ...(variable ? [{ messageId: 'addVariable', fix: variable }] : []),
      ...(option ? [{ messageId: 'addOption', fix: option }] : []),
    ],
  });
}

/** Modules that install: what they write they write whatever the variable says, or in interpreters of their own. */
const INSTALLERS: readonly (string | undefined)[] = ['pip', 'ensurepip', 'venv', 'virtualenv'];

function isUndecided(python: PythonRun): boolean {
  if (!python.run.environment.complete || decides(python) || mayHideOptions(python)) return false;
  return python.call.module === undefined
    ? runsScript(python)
    : !INSTALLERS.includes(python.call.module);
}

/** What is no script: `--version` and the like import nothing of anybody's, and of code in `-c` nobody knows. */
const NO_SCRIPT = /^(?:--version|--help.*|-[a-zA-Z]*[chV].*)$/;

function runsScript({ call, command }: PythonRun): boolean {
  const script = command.words[call.options.length + 1];
  if (script === undefined) return false;
  return ![...call.options, script].some(({ text = '' }) => NO_SCRIPT.test(text));
}
