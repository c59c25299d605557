import { defineRule, problemsOf, type EditorRule } from './rule.js';

export const wrongType: EditorRule = defineRule('wrong-type', {
  severity: 'error',
  description: 'Require settings that hide files to be of the type that the editor reads',
  rationale:
    'VS Code wants an object of patterns with true or false, Zed and Sublime Text want a list. What is of another type is ' +
    'passed over, and nothing is hidden.',
  discover: (context) => problemsOf(context, 'wrong-type'),
});
