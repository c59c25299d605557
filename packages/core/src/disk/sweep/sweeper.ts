import { CACHE_DIRECTORY } from '../../bytecode/names.js';
import { parentOf, pathInside, splitPath, type DiskPath } from '../disk-path.js';
import { enclosingRepositories } from '../git/repositories.js';
import type { PlanSettings } from '../plan/types.js';
import { GitQuestions, requireAnswers, type GitAnswers } from '../scan/ask-repositories.js';
import { DebrisTops } from './debris-tops.js';
import type { SweepOptions } from './options.js';
import { Remover } from './remove.js';
import { kept } from './report.js';
import { Results } from './results.js';
import { sweepDirectory, type SweepContext } from './sweep-directory.js';
import { levelsOf, removalsOf, type Task } from './task.js';
import { Touched } from './touched.js';
import { Turns } from './turns.js';
import { Ways } from './way.js';

/** What a sweep is to do. */
export interface SweepWork {
  /** Absolute real paths. */
  readonly roots: readonly string[];
  readonly settings: PlanSettings;
  readonly tasks: readonly Task[];
}

/** What a sweep did. */
export interface Swept extends Pick<GitAnswers, 'repositories' | 'problems'> {
  readonly results: Results;
  readonly aborted: boolean;
}

/**
 * Directories worked on at once, so that waiting for the disk, or for a file that somebody holds open, does not hold up
 * all others.
 */
const DIRECTORIES_AT_ONCE = 8;

/**
 * Carries tasks out, as far as every decision in them still holds.
 *
 * @throws DiskError when git is required and did not answer
 */
export async function carryOut(work: SweepWork, options: SweepOptions): Promise<Swept> {
  return await new Sweeper(work, options).run();
}

class Sweeper {
  readonly #work: SweepWork;
  readonly #roots: readonly DiskPath[];
  readonly #options: SweepOptions;
  readonly #results: Results;
  readonly #ways: Ways;
  readonly #debris: DebrisTops;
  readonly #turns: Turns;

  constructor(work: SweepWork, options: SweepOptions) {
    this.#work = work;
    this.#roots = work.roots.map((text) => ({ text, raw: false }));
    this.#options = options;
    const total = work.tasks.reduce(
      (sum, task) => sum + task.count + (task.self === undefined ? 0 : 1),
      0,
    );
    this.#results = new Results(total, (done) => options.onProgress?.({ done, total }));
    this.#ways = new Ways(work.settings, this.#roots);
    this.#debris = new DebrisTops(work.tasks);
    this.#turns = new Turns(options.signal);
  }

  async run(): Promise<Swept> {
    const { settings, tasks } = this.#work;
    const git = new GitQuestions(settings);
    try {
      git.startWithRoots(this.#roots);
      const open = tasks.filter((task) => !this.#settleObstructed(task));
      const { tracked, repositories, problems } = await this.#askGit(git, open);
      const grounds = { roots: this.#roots, settings, tracked, debris: this.#debris };
      await this.#sweep(open, {
        grounds,
        results: this.#results,
        touched: new Touched(),
        remover: new Remover(),
        pace: this.#turns,
      });
      const aborted = this.#turns.isAborted();
      return { results: this.#results, repositories, problems, aborted };
    } finally {
      git.stop();
    }
  }

  async #askGit(git: GitQuestions, tasks: readonly Task[]): Promise<GitAnswers> {
    const directories = tasks.map(({ directory }) => directory);
    const answers = await git.answersFor(directories, [
      ...this.#roots.flatMap(enclosingRepositories),
      ...this.#ways.repositories,
    ]);
    if (this.#options.requireGit === true) requireAnswers(directories, answers);
    return answers;
  }

  /** Looks at the way to a directory; one that a scan would not enter any more is done with. */
  #settleObstructed(task: Task): boolean {
    const obstacle = this.#obstacle(task);
    if (obstacle === undefined) return false;
    for (const { number } of removalsOf(task)) this.#results.settle(number, kept(obstacle));
    return true;
  }

  #obstacle(task: Task): ReturnType<Ways['obstacle']> {
    const { directory, self } = task;
    if (task.hasDebris && removalsOf(task).every(({ topic }) => topic !== undefined)) {
      const [first] = task.names();
      const path = first === undefined ? directory : pathInside(directory, first.name);
      const top = this.#debris.topOf(path, (first ?? self)?.topic);
      return top === undefined ? undefined : this.#ways.obstacle(parentOf(top));
    }
    const isCache = splitPath(directory.text).name === CACHE_DIRECTORY;
    return this.#ways.obstacle(isCache ? parentOf(directory) : directory);
  }

  async #sweep(tasks: readonly Task[], context: SweepContext): Promise<void> {
    for (const level of levelsOf(tasks)) {
      const queue = level.reverse();
      const next = async (): Promise<void> => {
        for (let task = queue.pop(); task !== undefined; task = queue.pop()) {
          if (this.#turns.isAborted()) return;
          await sweepDirectory(task, context);
        }
      };
      await Promise.all(Array.from({ length: DIRECTORIES_AT_ONCE }, next));
    }
  }
}
