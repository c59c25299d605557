import { defineRule, problemsOf, type EditorRule } from './rule.js';

export const duplicateKey: EditorRule = defineRule('duplicate-key', {
  severity: 'error',
  description: 'Disallow a setting that hides files from standing in a file twice',
  rationale:
    'Of two keys of one name the last counts, and all that the first one hides is shown. Only the settings that hide files ' +
    'are looked at.',
  discover: (context) => problemsOf(context, 'duplicate'),
});
