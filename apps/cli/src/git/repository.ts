import { UsageError } from '../usage-error.js';
import { runGit } from './run.js';

/** A repository with files, as seen from a directory in it. */
export interface WorkTree {
  /** The top directory. */
  readonly top: string;
}

/**
 * The repository around a directory.
 *
 * @returns `undefined` where there is none
 * @throws UsageError in a bare repository, in the innards of one, and where git refuses (such as another user's repository)
 */
export function findWorkTree(directory: string): WorkTree | undefined {
  const { status, stdout, complaint } = runGit(directory, [
    'rev-parse',
    '--is-bare-repository',
    '--is-inside-work-tree',
    '--show-toplevel',
  ]);
  const [isBare, isInside, ...top] = stdout.toString('utf8').split('\n');
  if (status === 0) return { top: top.join('\n').replace(/\n$/, '') };
  if (isBare === 'true' || isInside === 'false') {
    const what = isBare === 'true' ? 'a bare repository' : 'the inside of a repository';
    throw new UsageError(`${directory}: ${what}, which has no files to look at. Use a clone.`);
  }
  if (complaint.startsWith('not a git repository')) return undefined;
  throw new UsageError(`${directory}: git does not open the repository (${complaint}).`);
}
