import { defineRule, type ProjectRule } from './rule.js';

export const unreadable: ProjectRule = defineRule('unreadable', {
  severity: 'warning',
  description: 'Disallow files that cannot be read, and so are not checked',
  rationale:
    'A file that is not the YAML, JSON or TOML of its name is read by nobody, and nothing in it was checked. Templates, which only become ' +
    'such a file, are passed over.',
  *discover({ file: { text, unreadable: fault } }) {
    if (fault === undefined || isTemplate(text)) return;
    const [start, end] = fault.range;
    yield {
      message: `This could not be read (${fault.message}), and nothing in the file was checked. Correct it.`,
      range: [Math.min(start, text.length), Math.min(end, text.length)],
    };
  },
});

/** Jinja's, Go's, Liquid's and EJS's marks; a workflow's expressions have a `$` before them. */
function isTemplate(text: string): boolean {
  return /\{%|<%|(?<!\$)\{\{/.test(text);
}
