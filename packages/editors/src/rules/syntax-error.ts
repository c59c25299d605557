import { defineRule, problemsOf, type EditorRule } from './rule.js';

export const syntaxError: EditorRule = defineRule('syntax-error', {
  severity: 'error',
  description: 'Disallow settings that are no JSON',
  rationale:
    'An editor that cannot read its settings falls back to its defaults, in part or altogether, and shows bytecode again. ' +
    'Comments and trailing commas are no errors.',
  discover: (context) => problemsOf(context, 'malformed'),
});
