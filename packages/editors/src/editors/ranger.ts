import { blockOf } from '../script/form.js';
import { lastSetting } from '../script/last-setting.js';
import type { Editor } from './editor.js';
import { everywhere } from './places.js';

const OURS = String.raw`^__pycache__$|\.py[co]$`;

/** ranger hides bytecode by itself (`rc.conf`), as long as the user has no filter of their own. */
export const ranger: Editor = {
  name: 'ranger',
  title: 'ranger',
  docs: 'https://github.com/ranger/ranger/blob/master/doc/ranger.pod',
  files: [
    {
      scope: 'user',
      paths: everywhere('config/ranger/rc.conf'),
      pattern: /(?:^|\/)ranger\/rc\.conf$/,
      form: {
        kind: 'script',
        syntax: blockOf('#', 'ranger'),
        hides: (text) => hidesAll(lastSetting(text, 'hidden_filter')),
        place: (text) => ({
          lines: [
            `set hidden_filter ${lastSetting(text, 'hidden_filter') ?? String.raw`^\.`}|${OURS}`,
          ],
          at: text.length,
        }),
      },
    },
  ],
  afterwards: 'Start ranger again.',
};

function hidesAll(filter: string | undefined): boolean {
  if (filter === undefined) return true;
  try {
    const expression = new RegExp(filter);
    return ['__pycache__', 'm.pyc', 'm.pyo'].every((name) => expression.test(name));
  } catch {
    return false;
  }
}
