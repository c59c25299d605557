import { precompilation, PREFIX, redirects, type ShellWord } from '@nopycache/script';

import type { PluginRule } from '../../rule.js';
import { givenValue, mayHideOptions, type PythonRun } from '../runs/python-runs.js';
import { mayRunPrograms } from '../runs/read-run.js';
import { visitRuns } from '../runs/visit-runs.js';
import { locationOf } from '../syntax/location.js';
import { defineRule } from './define-rule.js';

/** Code for `-c` that compiles into `__pycache__`; with `cfile` it is told where to write. */
const CODE = /\b(py_compile\.compile|compileall\.compile_(?:dir|file|path))\s*\(/;

export const noCompileWrite: PluginRule = defineRule('no-compile-write', {
  type: 'problem',
  description:
    'Disallow running `py_compile` and `compileall` where they write beside the sources whatever the variable says',
  messages: {
    writes:
      '`{{module}}` writes `__pycache__` whatever `PYTHONDONTWRITEBYTECODE` says. Pass `PYTHONPYCACHEPREFIX` in `env`.',
  },
  concerns: (sourceCode) =>
    mayRunPrograms(sourceCode) && /py_compile|compileall/.test(sourceCode.text),
  create: (context) =>
    visitRuns(context, {
      settledBy: [PREFIX],
      select: (python) => (isRedirected(python) ? undefined : compiling(python)),
      report({ word, module }) {
        const loc = locationOf(word.range, context.sourceCode);
        context.report({ loc, messageId: 'writes', data: { module } });
      },
    }),
});

/** Whether a run writes elsewhere, or may. */
function isRedirected(python: PythonRun): boolean {
  const prefix = givenValue(python, PREFIX);
  return (
    !python.run.environment.complete ||
    (prefix !== undefined && prefix.text !== '') ||
    redirects(python.call) ||
    mayHideOptions(python)
  );
}

/** The module that compiles, and the word that names it. */
function compiling({ command }: PythonRun): { word: ShellWord; module: string } | undefined {
  const tool = precompilation(command, false)?.tool;
  for (const word of command.words) {
    const { text = '' } = word;
    if (tool !== undefined && text.endsWith(tool)) return { word, module: tool };
    const [, called] = CODE.exec(text) ?? [];
    if (tool === undefined && called !== undefined && !/\bcfile\s*=/.test(text)) {
      return { word, module: called };
    }
  }
  return undefined;
}
