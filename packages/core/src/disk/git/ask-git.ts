import type { DiskPath } from '../disk-path.js';
import { GitError, runGit } from './run-git.js';
import type { TrackedFiles } from './tracked-files.js';

/** Everything in a `__pycache__`, and every other name that bytecode may have. */
const BYTECODE_PATHSPECS = [
  ':(glob)**/__pycache__',
  ':(glob)**/__pycache__/**',
  '*.pyc',
  '*.pyo',
  '*.pyc.*',
  '*.pyo.*',
  '*$py.class',
];

/**
 * Asks one repository what it tracks: one call of `git ls-files`, whatever its size. The index counts, so that files
 * with intent-to-add, skip-worktree and assume-unchanged, and submodules, are tracked as well.
 *
 * @param everything all that is tracked, instead of what may be bytecode
 * @returns the error when git could not or would not answer
 */
export async function askGit(
  repository: DiskPath,
  tracked: TrackedFiles,
  { everything, signal }: { readonly everything: boolean; readonly signal: AbortSignal },
): Promise<GitError | undefined> {
  const pathspecs = everything ? [] : ['--', ...BYTECODE_PATHSPECS];
  try {
    const add = (path: string): void => {
      tracked.add(repository, path);
    };
    await runGit(repository, ['ls-files', '-z', '--cached', ...pathspecs], add, signal);
    return undefined;
  } catch (error) {
    if (error instanceof GitError) return error;
    throw error;
  }
}
