import { flagState, FLAG, hasOption, PREFIX, redirects, type ShellWord } from '@nopycache/script';
import type { Rule } from 'eslint';

import { givenValue, isWithin, type PythonRun } from '../runs/python-runs.js';
import { locationOf } from '../syntax/location.js';

/** Reports variables that Python does not read, because `-I` or `-E` says so. */
export function reportIsolation(context: Rule.RuleContext, python: PythonRun): void {
  const { call } = python;
  const option = hasOption(call, 'IE');
  const variable = ignoredVariable(python);
  if (option === undefined || variable === undefined) return;
  if (hasOption(call, 'B') !== undefined || redirects(call)) return;
  const { sourceCode } = context;
  context.report({
    loc: locationOf(option.range, sourceCode),
    messageId: 'ignored',
    data: {
      option: option.text ?? '',
      variable,
      remedy: variable === FLAG ? '-B' : '-X pycache_prefix=…',
    },
    fix: variable === FLAG ? fixFor(python, option, sourceCode.text) : null,
  });
}

function ignoredVariable(python: PythonRun): string | undefined {
  const flag = givenValue(python, FLAG);
  if (flag?.text !== undefined && flagState(flag.text) === 'on') return FLAG;
  const prefix = givenValue(python, PREFIX);
  return prefix !== undefined && prefix.text !== '' ? PREFIX : undefined;
}

/** Before the option and not after it: the last letter of `-Ic` takes what follows. */
function fixFor(
  { run, command: { form } }: PythonRun,
  option: ShellWord,
  text: string,
): Rule.ReportFixer | null {
  if (form === 'opaque' || !isWithin(option, run)) return null;
  const [start] = option.range;
  const quote = text.charAt(start);
  if (form === 'exec' && !/["'`]/.test(quote)) return null;
  const inserted = form === 'exec' ? `${quote}-B${quote}, ` : '-B ';
  return (fixer) => fixer.insertTextBeforeRange([start, start], inserted);
}
