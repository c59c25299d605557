import { coversAll, isShownByChoice } from './pattern-set.js';
import { defineRule, type EditorRule } from './rule.js';

export const missingBytecode: EditorRule = defineRule('missing-bytecode', {
  severity: 'warning',
  recommended: false,
  description: 'Require settings to hide bytecode',
  rationale:
    'An editor that does not hide bytecode shows it beside every source. The rule is off by default, because only in ' +
    'projects with Python, and in one of several files, the setting is wanted; hosts that know turn it on.',
  *discover({ text, sets, change }) {
    if (change.kind !== 'added') return;
    const [set] = sets;
    if (set?.about.some((kind) => coversAll(set, kind)) === true) return;
    if (set?.about.every((kind) => isShownByChoice(set, kind)) === true) return;
    yield {
      message: 'These settings do not hide bytecode. Hide it.',
      range: [0, /^[^\r\n]*/.exec(text)?.[0].length ?? 0],
      fix: [change.edit],
    };
  },
});
