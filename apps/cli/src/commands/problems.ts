import type { Problem, Repository } from '@nopycache/core/disk';

import { warn } from './warn.js';

/** Says what could not be looked at, and what follows from it. */
export function reportProblems(problems: readonly Problem[]): void {
  for (const problem of problems) warn(problemText(problem));
}

function problemText({ path, operation, code, message }: Problem): string {
  if (operation !== 'git') {
    const what = { list: 'listed', open: 'opened', read: 'read', inspect: 'looked at' }[operation];
    return `${path}: cannot be ${what} (${code}); it is left as it is. Check its permissions.`;
  }
  if (code === 'GIT_NOT_FOUND') {
    return `${path}: git is not installed, so that bytecode it tracks is not protected. Install it, or insist on it with --require-git.`;
  }
  return `${path}: git did not say what it tracks (${code}: ${message}), so that tracked bytecode is not protected. Mend that, or insist on it with --require-git.`;
}

/** Whether something on the disk, as opposed to git, stood in the way. */
export function hasDiskProblem(problems: readonly Problem[]): boolean {
  return problems.some(({ operation }) => operation !== 'git');
}

/** Says that nothing is known to be tracked, where there is no repository at all. */
export function reportNoRepository(repositories: readonly Repository[], found: number): void {
  if (repositories.length === 0 && found > 0) {
    warn('Not in a git repository, so that nothing is protected for being tracked.');
  }
}
