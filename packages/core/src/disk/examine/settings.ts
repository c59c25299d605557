import type { EntryClass } from '../plan/classes.js';
import type { PlanSettings } from '../plan/types.js';

/** The part of a plan's settings that says what a file is, as opposed to what becomes of it. */
export type ExamineSettings = Pick<
  PlanSettings,
  'headers' | 'sizes' | 'sourceSuffixes' | 'keepInterpreters' | 'modifiedBefore' | 'mirror'
>;

/** How a directory's files are reached for `lstat` and `open`. */
export type Locate = (name: string) => string | Buffer;

/** What is known about one name in a directory. */
export interface Examined {
  readonly name: string;
  readonly class: EntryClass;
  /** The cache tag in the file's name. */
  readonly interpreter?: string | undefined;
  readonly measured?: Measured | undefined;
  /** The question needed a look into the file, and the system refused it. */
  readonly unreadable?: boolean;
}

/** What `lstat` says, taken only when the question needs it. */
export interface Measured {
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** Bytes that the file's blocks take. */
  readonly diskUsage: number;
  /** Names that share the file, and which file it is, when there are more than one. */
  readonly links?: { readonly count: number; readonly file: string };
}
