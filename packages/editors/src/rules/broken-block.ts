import { defineRule, problemsOf, type EditorRule } from './rule.js';

export const brokenBlock: EditorRule = defineRule('broken-block', {
  severity: 'error',
  description: 'Require the markers of a managed block to make one',
  rationale:
    '`nopycache hide` finds what it wrote by two markers. With one of them gone, or with two blocks, it changes nothing any ' +
    'more, and neither takes the block out.',
  discover: (context) => problemsOf(context, 'broken'),
});
