import { defineRule, quoted, type EditorRule } from './rule.js';

export const lostDefaults: EditorRule = defineRule('lost-defaults', {
  severity: 'info',
  description: 'Require lists that take the place of an editor’s defaults to repeat them',
  rationale:
    'In Zed, and in the user’s settings of Sublime Text, a list of patterns is not added to the one that the editor has. A list for bytecode ' +
    'alone brings `.git` and the like back into view.',
  *discover({ text, sets }) {
    for (const { setting, patterns, lost = [] } of sets) {
      const [first] = patterns;
      if (first === undefined || lost.length === 0) continue;
      const [start] = first.range;
      // One below the other, where the first begins a line.
      const gap = /\r?\n[ \t]*$/.exec(text.slice(0, start))?.[0] ?? ' ';
      const missing = lost.map(quoted).join(', ');
      yield {
        message: `${quoted(setting)} takes the place of the editor’s own list, which hides ${missing} too. Add what is to stay hidden.`,
        range: first.range,
        suggestions: [
          {
            title: 'Add the editor’s own patterns',
            edits: [
              {
                range: [start, start],
                text: lost.map((each) => first.written(each) + ',' + gap).join(''),
              },
            ],
          },
        ],
      };
    }
  },
});
