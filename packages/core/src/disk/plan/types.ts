import type { DebrisTopicName } from '../debris/topics.js';
import type {
  EntryClass,
  KeepReason,
  Protection,
  RemoveReason,
  SelectableClass,
} from './classes.js';

/** What the decisions of a plan rest on, so that a sweep can take each of them again. */
export interface PlanSettings {
  /** Protections that were lifted. */
  readonly include: readonly Protection[];
  /** Only these classes are removed; empty means every class that is not protected. */
  readonly only: readonly SelectableClass[];
  /** Only files last modified before this moment (milliseconds since 1970) are removed. */
  readonly modifiedBefore: number | null;
  /** Interpreters whose bytecode is not `stale-interpreter`, as in `cpython-3.12`; `null`: nobody asked. */
  readonly keepInterpreters: readonly string[] | null;
  /** File name endings that count as a module's source. */
  readonly sourceSuffixes: readonly string[];
  /** Read every header, so that `corrupt` and `stale-source` are told from `valid`. */
  readonly headers: boolean;
  /** Measure what each file takes on disk. */
  readonly sizes: boolean;
  /** Remove directories in which nothing but bytecode was left. */
  readonly husks: boolean;
  /** Which tools' caches to look for besides. */
  readonly debris: readonly DebrisTopicName[];
  /** Do not enter directories of another file system than their root's. */
  readonly oneFileSystem: boolean;
  /** The roots are mirrors (`sys.pycache_prefix`), whose sources lie elsewhere; missing for ordinary trees. */
  readonly mirror?: MirrorSettings | undefined;
}

/** What the decisions about a mirror rest on besides. */
export interface MirrorSettings {
  /** Bytecode last written before this moment (milliseconds since 1970) is removed whatever else it is. */
  readonly expiredBefore: number | null;
  /** Windows: the drives that sources are looked for on (`C:`), for a mirror does not tell. Empty elsewhere. */
  readonly drives: readonly string[];
}

/** One file or directory that a plan speaks of. */
export interface PlanEntry {
  /** Absolute. Bytes that are not UTF-8 show as U+FFFD. */
  readonly path: string;
  /** The path's bytes in base64, where they are not UTF-8. */
  readonly bytes?: string;
  readonly type: 'file' | 'directory' | 'symlink' | 'other';
  readonly class: EntryClass;
  readonly action: 'remove' | 'keep';
  readonly reason: KeepReason | RemoveReason;
  /** The writer's `sys.implementation.cache_tag`, from the file's name, or `cpython-2.7` and the like from its header. */
  readonly interpreter?: string;
  /** Which topic of debris this belongs to. */
  readonly topic?: DebrisTopicName;
  /** Bytes that removing this plan's entries frees on disk (asked for); a hard link elsewhere frees nothing. */
  readonly diskUsage?: number;
}

/** Something that could not be looked at. */
export interface Problem {
  readonly path: string;
  readonly operation: 'list' | 'open' | 'read' | 'inspect' | 'git';
  /** The `errno` name, or git's exit code as `GIT_128`. */
  readonly code: string;
  readonly message: string;
}

/** A git repository that was asked what it tracks. */
export interface Repository {
  readonly path: string;
  /** The path's bytes in base64, where they are not UTF-8. */
  readonly bytes?: string;
  /** Whether git answered; otherwise nothing of this repository is known to be tracked, and tools' caches stay. */
  readonly answered: boolean;
}

/** What a scan found and what is to become of it: plain JSON, in a stable order. */
export interface Plan {
  readonly format: 'nopycache-plan';
  readonly version: 1;
  /** Absolute real paths. */
  readonly roots: readonly string[];
  readonly settings: PlanSettings;
  /** Ordered by directory, then by name; a directory that is removed comes after what lies in it. */
  readonly entries: readonly PlanEntry[];
  readonly repositories: readonly Repository[];
  /** Directories with a package.json, pyproject.toml or pnpm-workspace.yaml. */
  readonly manifests: readonly string[];
  readonly problems: readonly Problem[];
  /** How many directories were listed. */
  readonly directories: number;
}
