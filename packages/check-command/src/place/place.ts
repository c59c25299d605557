import type { ReportedFinding, RuleMetadata } from '@nopycache/report';

import type { OptionSchema } from '../config/schema.js';

/** A text that a place is to check. */
export interface SourceFile {
  /** As it is shown to users: relative to where the command runs, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** What is known of another file: `text` is `undefined` where there is no such file. */
export interface Neighbour {
  readonly text: string | undefined;
}

/** The other files that a check may look at, by paths as {@link SourceFile} has them; they are only read. */
export interface Neighbours {
  /** @returns `undefined` where it cannot be known: the text came without a name, or the file cannot be read */
  read(path: string): Neighbour | undefined;
  /** Whether something is there, of whatever kind. @returns `undefined` where it cannot be known */
  exists(path: string): boolean | undefined;
}

/** What a check goes by. */
export interface CheckEnvironment<Options extends object = object> {
  /** The ids of the rules that are on. */
  readonly rules: ReadonlySet<string>;
  /** The place's section of the configuration, valid by the place's schema. */
  readonly options: Options;
  /** Whether comments in the file that ask for something are heeded. */
  readonly inlineConfig: boolean;
  readonly neighbours: Neighbours;
}

/** Somewhere that bytecode bothers people, as a command checks it. */
export interface Place<Options extends object = object> {
  /** The name of its section in the configuration, such as `dockerfile`. */
  readonly name: string;
  readonly rules: readonly RuleMetadata[];
  /** The options of its section. */
  readonly options?: Readonly<Record<string, OptionSchema>>;
  /** The rule whose finding says that a file is no text; without it that is an error of the command. */
  readonly notTextRule?: string;
  /** Whether a file is its, by the name alone: `path` is as {@link SourceFile} has it. */
  matches(path: string): boolean;
  /** Severities may be left as the rules have them: they are overridden afterwards. */
  check(file: SourceFile, environment: CheckEnvironment<Options>): readonly ReportedFinding[];
}
