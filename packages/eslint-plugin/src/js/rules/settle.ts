import { FLAG } from '@nopycache/script';
import type { Rule } from 'eslint';
import type { ObjectExpression } from 'estree';

import { isWithin, type PythonRun } from '../runs/python-runs.js';
import type { Run } from '../runs/run.js';
import { propertyName, rangeOf } from '../syntax/unwrap.js';

/** The edit that passes the variable; `undefined` where it is not plain where it goes. */
export function addVariable(run: Run, text: string): Rule.ReportFixer | undefined {
  const { environment, options, runner } = run;
  const pair = `${FLAG}: '1'`;
  if (environment.object !== undefined) return append(environment.object, pair, text);
  if (environment.settings.size > 0 || !environment.inherits) return undefined;
  const object = `{ ${runner.extends ? '' : '...process.env, '}${pair} }`;
  const wrapped = runner.env.reduceRight((inner, name) => `{ ${name}: ${inner} }`, object);
  const property = wrapped.slice(2, -2);
  if (options.kind === 'none') {
    const [, end] = rangeOf(options.after);
    return (fixer) => fixer.insertTextAfterRange([end, end], `, ${wrapped}`);
  }
  if (options.kind !== 'object' || has(options.object, runner.env[0])) return undefined;
  return append(options.object, property, text);
}

/** The edit that passes `-B` to Python. */
export function addOption({ run, command }: PythonRun, text: string): Rule.ReportFixer | undefined {
  const [program, next] = command.words;
  if (program === undefined || next === undefined || !isWithin(next, run)) return undefined;
  const [start] = next.range;
  if (command.form === 'shell') {
    return (fixer) => fixer.insertTextBeforeRange([start, start], '-B ');
  }
  const written = text.charAt(start);
  const quote = /["'`]/.test(written) ? written : "'";
  return command.form === 'exec'
    ? (fixer) => fixer.insertTextBeforeRange([start, start], `${quote}-B${quote}, `)
    : undefined;
}

/** Puts a property at an object's end, so that nothing that is spread into it comes after. */
function append(object: ObjectExpression, property: string, text: string): Rule.ReportFixer {
  const last = object.properties.at(-1);
  if (last !== undefined) {
    const [, end] = rangeOf(last);
    return (fixer) => fixer.insertTextAfterRange([end, end], `, ${property}`);
  }
  const [start, end] = rangeOf(object);
  const inside = text.slice(start + 1, end - 1);
  return (fixer) =>
    inside.trim() === ''
      ? fixer.replaceTextRange([start, end], `{ ${property} }`)
      : fixer.insertTextAfterRange([start, start + 1], ` ${property},`);
}

function has({ properties }: ObjectExpression, name: string | undefined): boolean {
  return properties.some((each) => each.type === 'SpreadElement' || propertyName(each) === name);
}
