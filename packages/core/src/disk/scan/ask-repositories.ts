import { diskPath, publicPath, rawText, type DiskPath } from '../disk-path.js';
import { DiskError } from '../error.js';
import { askGit } from '../git/ask-git.js';
import { enclosingRepositories, repositoriesAround } from '../git/repositories.js';
import type { GitError } from '../git/run-git.js';
import { TrackedFiles } from '../git/tracked-files.js';
import type { PlanSettings, Problem, Repository } from '../plan/types.js';

/** What the repositories around some directories said. */
export interface GitAnswers {
  readonly tracked: TrackedFiles;
  readonly repositories: readonly Repository[];
  readonly problems: readonly Problem[];
}

/** How many gits run at once. */
const AT_ONCE = 4;

interface Asked {
  readonly path: DiskPath;
  readonly error?: GitError | undefined;
}

/** Asks repositories, each once, what they track. */
export class GitQuestions {
  readonly #tracked = new TrackedFiles();
  /** By the bytes of their paths. */
  readonly #asked = new Map<string, Asked>();
  readonly #everything: boolean;
  readonly #stop = new AbortController();
  #roots: Promise<void> = Promise.resolve();

  constructor(settings: Pick<PlanSettings, 'husks' | 'debris'>) {
    this.#everything = settings.husks || settings.debris.length > 0;
  }

  /** Starts to ask the repositories that enclose a scan's roots, while the scan goes on. */
  startWithRoots(roots: readonly DiskPath[]): void {
    this.#roots = this.#ask(roots.flatMap(enclosingRepositories));
    // `answersFor` awaits it; until then an early failure must not count as unhandled.
    this.#roots.catch(() => undefined);
  }

  /** Asks those of the repositories that hold one of these directories, and gives all that is known about these. */
  async answersFor(
    directories: readonly DiskPath[],
    repositories: readonly DiskPath[],
  ): Promise<GitAnswers> {
    if (directories.length > 0) await this.#roots;
    const known = [...repositories, ...[...this.#asked.values()].map(({ path }) => path)];
    const around = repositoriesAround(
      directories,
      new Map(known.map((path) => [rawText(path), path])),
    );
    await this.#ask(around);
    const asked = around
      .map((path) => this.#asked.get(rawText(path)))
      .filter((repository) => repository !== undefined);
    asked.sort((a, b) => (a.path.text < b.path.text ? -1 : 1));
    return {
      tracked: this.#tracked,
      repositories: asked.map(({ path, error }) => ({
        ...publicPath(path),
        answered: error === undefined,
      })),
      problems: asked.flatMap(({ path, error }) =>
        error === undefined ? [] : [problemOf(path, error)],
      ),
    };
  }

  /** Ends the gits that nobody waits for any more. */
  stop(): void {
    this.#stop.abort();
  }

  async #ask(repositories: readonly DiskPath[]): Promise<void> {
    const queue = repositories.filter((path) => !this.#asked.has(rawText(path)));
    for (const path of queue) this.#asked.set(rawText(path), { path });
    const options = { everything: this.#everything, signal: this.#stop.signal };
    const next = async (): Promise<void> => {
      for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
        const error = await askGit(path, this.#tracked, options);
        if (error !== undefined) this.#tracked.addUnanswered(path);
        this.#asked.set(rawText(path), { path, error });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, next));
  }
}

function problemOf(repository: DiskPath, error: GitError): Problem {
  return {
    path: publicPath(repository).path,
    operation: 'git',
    code: error.code,
    message: error.message,
  };
}

/**
 * Checks that git has answered for every one of these directories.
 *
 * @throws DiskError (GIT_REQUIRED)
 */
export function requireAnswers(directories: readonly DiskPath[], answers: GitAnswers): void {
  const failed = answers.problems[0];
  if (failed !== undefined) {
    throw new DiskError(
      'GIT_REQUIRED',
      `${failed.path}: git did not say what it tracks (${failed.code}): ${failed.message}`,
    );
  }
  const answered = new Map(
    answers.repositories.map(({ path, bytes }) => [rawText(diskPath(path, bytes)), path]),
  );
  const outside = directories.find((path) => repositoriesAround([path], answered).length === 0);
  if (outside === undefined) return;
  throw new DiskError(
    'GIT_REQUIRED',
    `${publicPath(outside).path}: not in a git repository, so that git cannot say what is tracked.`,
  );
}
