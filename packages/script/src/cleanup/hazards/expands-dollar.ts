import { replacing } from '../../commands/script.js';
import { defineHazard, type HazardKind } from '../hazard.js';

export const expandsDollar: HazardKind = defineHazard('expands-dollar', {
  severity: 'error',
  description: 'Disallow `$py.class` where the shell takes `$py` for a variable',
  rationale:
    'Jython’s bytecode is called `m$py.class`. Outside single quotes the shell puts the value of `py` in the place of `$py`, which is nothing: `*.class` is left, and that is every compiled class of Java.',
  *discover({ commands }) {
    if (commands.some(({ assignments }) => assignments.some(({ name }) => name === 'py'))) return;
    for (const { words, script } of commands) {
      for (const { source, span, range } of words) {
        const plain = /^"?(\*?)\$py\.class"?$/.exec(source);
        if (plain === null || script === undefined) continue;
        const text = `'${plain[1] ?? ''}$py.class'`;
        const fix = replacing(script, span, text);
        yield {
          message: `The shell replaces \`$py\` by nothing here, and \`${plain[1] ?? ''}.class\` is left. Write \`${text}\`, in single quotes.`,
          range,
          ...(fix !== undefined && { fix }),
        };
      }
    }
  },
});
