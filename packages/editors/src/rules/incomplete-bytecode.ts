import { coversAll, isShownByChoice } from './pattern-set.js';
import { defineRule, quoted, type EditorRule } from './rule.js';

export const incompleteBytecode: EditorRule = defineRule('incomplete-bytecode', {
  severity: 'warning',
  description: 'Require that all of bytecode is hidden where some of it is',
  rationale:
    'Where `*.pyc` files are hidden and `__pycache__` is not, every directory of sources shows one that seems empty; the other ' +
    'way round, compiled files that lie beside their sources are shown.',
  *discover({ sets, change }) {
    if (change.kind !== 'added') return;
    const [set] = sets;
    if (set === undefined || set.about.length < 2) return;
    const [directories, files] = [coversAll(set, 'directory'), coversAll(set, 'file')];
    if (directories === files || isShownByChoice(set, directories ? 'file' : 'directory')) return;
    const last = set.patterns.findLast(({ isOn }) => isOn);
    const [covered, shown] = directories
      ? ['`__pycache__`', '`*.pyc`']
      : ['`*.pyc`', '`__pycache__`'];
    yield {
      message: `${quoted(set.setting)} hides ${covered} and shows ${shown}. Hide both.`,
      range: last?.range ?? [0, 0],
      fix: [change.edit],
    };
  },
});
