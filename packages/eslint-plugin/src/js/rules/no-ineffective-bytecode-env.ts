import { FLAG } from '@nopycache/script';
import type { Rule } from 'eslint';
import type { AssignmentExpression, Property } from 'estree';

import { isReported, RULE_OPTIONS, type PluginRule, type RuleOptions } from '../../rule.js';
import type { Setting } from '../env/environment.js';
import { processVariable } from '../env/process-settings.js';
import { processEnvValue } from '../env/value.js';
import { pythonRuns } from '../runs/python-runs.js';
import { readRun } from '../runs/read-run.js';
import { staticText } from '../syntax/static-text.js';
import { propertyName } from '../syntax/unwrap.js';
import { defineRule } from './define-rule.js';
import { judge, meansOff, reportValue, type Verdict } from './flag-values.js';
import { reportIsolation } from './isolation.js';

export const noIneffectiveBytecodeEnv: PluginRule = defineRule('no-ineffective-bytecode-env', {
  type: 'problem',
  description: 'Disallow settings against bytecode that do nothing, or not what they say',
  recommended: true,
  fixable: true,
  hasSuggestions: true,
  options: RULE_OPTIONS,
  messages: {
    switchesOn:
      '`PYTHONDONTWRITEBYTECODE={{value}}` switches it on: any text but a number counts as 1. Remove it, or write `0`, which is off from Python 3.7 on.',
    zero: '`0` is off from Python 3.7 on, and on before. Leave the value empty, which is off in all, or remove it.',
    empty: 'An empty value does nothing. Write `1`, or leave `PYTHONDONTWRITEBYTECODE` out.',
    ignored: 'With `{{option}}` Python does not read `{{variable}}`. Add `{{remedy}}`.',
    writeOne: 'Write `1`',
    writeZero: 'Write `0`',
    writeEmpty: 'Leave the value empty',
  },
  concerns: ({ text }) => /PYTHON(?:DONTWRITEBYTECODE|PYCACHEPREFIX)/.test(text),
  create(context) {
    const { sourceCode } = context;
    const [options] = context.options as readonly RuleOptions[];
    const told = new Set<Setting['node']>();
    const tell = (setting: Setting | undefined, verdict: Verdict | undefined): void => {
      if (setting === undefined || verdict === undefined || told.has(setting.node)) return;
      if (verdict === 'zero' && !isReported('info', options)) return;
      told.add(setting.node);
      reportValue(context, setting, verdict);
    };
    const checkRun = (node: Parameters<typeof readRun>[0]): void => {
      const run = readRun(node, sourceCode);
      if (run === undefined) return;
      const { settings, inherits, complete } = run.environment;
      const setting = settings.get(FLAG);
      tell(setting, setting && judge(setting.value, complete && !inherits));
      for (const python of pythonRuns(run)) reportIsolation(context, python);
    };
    return {
      CallExpression: checkRun,
      TaggedTemplateExpression: checkRun,
      Property(node) {
        tell(textSetting(node, context), 'switchesOn');
      },
      AssignmentExpression(node) {
        const setting = processSetting(node, context);
        tell(setting, setting && judge(setting.value, false));
      },
    };
  },
});

/** A text that means "off", whichever object it is in: all that are called so become variables some day. */
function textSetting(node: Property, { sourceCode }: Rule.RuleContext): Setting | undefined {
  if (propertyName(node) !== FLAG) return undefined;
  const text = staticText(node.value, sourceCode);
  if (text === undefined || !meansOff(text)) return undefined;
  return { name: FLAG, node, value: { kind: 'text', text } };
}

/** `process.env.PYTHONDONTWRITEBYTECODE = …` */
function processSetting(
  node: AssignmentExpression,
  { sourceCode }: Rule.RuleContext,
): Setting | undefined {
  if (processVariable(node, sourceCode) !== FLAG) return undefined;
  return { name: FLAG, node, value: processEnvValue(node.right, sourceCode) };
}
