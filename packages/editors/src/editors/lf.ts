import { matchesName } from '../globs/name-glob.js';
import { blockOf } from '../script/form.js';
import { lastSetting } from '../script/last-setting.js';
import type { Editor } from './editor.js';

/** lf(1), `hiddenfiles`: patterns between colons, and the last line decides. */
export const lf: Editor = {
  name: 'lf',
  title: 'lf',
  docs: 'https://github.com/gokcehan/lf/blob/master/doc.md#hiddenfiles-string-default--for-unix-and--for-windows',
  files: [
    {
      scope: 'user',
      paths: {
        linux: ['config/lf/lfrc'],
        macos: ['config/lf/lfrc'],
        windows: ['localappdata/lf/lfrc'],
      },
      pattern: /(?:^|\/)lf\/lfrc$/,
      form: {
        kind: 'script',
        syntax: blockOf('#', 'lf'),
        hides: (text) => {
          const own = patternsIn(text);
          return ['__pycache__', 'm.pyc', 'm.pyo'].every((name) =>
            own.some((pattern) => matchesName(pattern, name)),
          );
        },
        place: (text) => {
          const all = [...patternsIn(text), '__pycache__', '*.pyc', '*.pyo'];
          return { lines: [`set hiddenfiles "${all.join(':')}"`], at: text.length };
        },
      },
    },
  ],
  afterwards: 'Start lf again.',
};

/** The patterns that the text sets, or else those that lf has by itself. */
function patternsIn(text: string): string[] {
  const value = lastSetting(text, 'hiddenfiles') ?? '.*';
  return value
    .replace(/^(['"])(.*)\1$/, '$2')
    .split(':')
    .filter((pattern) => pattern !== '');
}
