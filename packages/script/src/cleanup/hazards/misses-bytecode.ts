import { primariesOf } from '../find/expression.js';
import { defineHazard, type HazardKind } from '../hazard.js';

export const missesBytecode: HazardKind = defineHazard('misses-bytecode', {
  severity: 'error',
  description: 'Disallow names for `find` that no bytecode has',
  rationale:
    '`-name` is compared with the whole name, without a directory and without a `/` at its end, and knows `*`, `?` and `[…]` but no braces. What matches nothing is no error: the cleanup ends well and has done nothing.',
  *discover({ cleanups }) {
    for (const { find } of cleanups) {
      for (const { name, args } of primariesOf(find?.expression)) {
        const [pattern] = args;
        const better = /^-i?name$/.test(name) ? betterFor(pattern?.text ?? '') : undefined;
        if (pattern === undefined || better === undefined) continue;
        yield {
          message: `Nothing is called \`${pattern.text ?? ''}\`. ${better}`,
          range: pattern.range,
        };
      }
    }
  },
});

/** Mistakes that are certain; a name that is merely unknown may be somebody's. */
function betterFor(name: string): string | undefined {
  const ending = /^\.?(py[co]|py\[co\])$/.exec(name)?.[1];
  if (ending !== undefined) return `Write \`*.${ending}\`.`;
  if (/^\*?\.\{[^{}]*py[co][^{}]*\}$|^\*\.py\{[^{}]+\}$/.test(name)) {
    return 'Write `*.py[co]`, because `find` knows no braces.';
  }
  if (/^_*pycache_*\/?$|^__pycache__\/$/.test(name) && name !== '__pycache__') {
    return 'Write `__pycache__`.';
  }
  return name.includes('/') && name.includes('py')
    ? 'Write the last part of the path alone, or use `-path`.'
    : undefined;
}
