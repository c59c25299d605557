import type { Place } from '@nopycache/check-command';
import type { RuleMetadata } from '@nopycache/report';

function rule(
  name: string,
  severity: RuleMetadata['severity'],
  description: string,
  rationale: string,
): RuleMetadata {
  const url = `https://github.com/nopycache/nopycache/blob/main/docs/rules/git-${name}.md`;
  return { id: `git/${name}`, severity, recommended: true, docs: { description, rationale, url } };
}

/** Bytecode that git tracks, or is about to. */
export const trackedBytecode: RuleMetadata = rule(
  'tracked-bytecode',
  'error',
  'Disallow bytecode in git',
  'Bytecode is made anew on every machine and by every version of Python, so that a tracked file changes with every run, ' +
    'conflicts with every merge, and holds what no review has seen.',
);

/** Bytecode that would be shown as new. */
export const unignoredBytecode: RuleMetadata = rule(
  'unignored-bytecode',
  'warning',
  'Require git to ignore the bytecode of every directory with Python in it',
  'What git does not ignore it offers to commit. An ignore file of one’s own (.git/info/exclude, core.excludesFile) helps ' +
    'one person; the file that is committed helps everybody.',
);

/** What the command asks git about, which is no file’s text: the rules are known by it, the findings come from elsewhere. */
export const gitPlace: Place = {
  name: 'git',
  rules: [trackedBytecode, unignoredBytecode],
  matches: () => false,
  check: () => [],
};
