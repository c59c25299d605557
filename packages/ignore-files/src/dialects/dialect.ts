/** The families of ignore files, each named by the program that reads it. */
export type DialectName =
  | 'git'
  | 'docker'
  | 'npm'
  | 'node-ignore'
  | 'hg'
  | 'gcloud'
  | 'helm'
  | 'vscode'
  | 'ripgrep'
  | 'bzr'
  | 'cf'
  | 'eb'
  | 'slug'
  | 'p4'
  | 'unknown';

/** How a reader takes a line apart. */
export interface Reading {
  /** Where `#` begins a comment: in the first column, after blanks too, or anywhere unless escaped. */
  readonly comments: 'first-column' | 'after-blanks' | 'anywhere';
  /** Whether blanks before a pattern belong to it. */
  readonly leading: 'kept' | 'dropped';
  /** Which white space after a pattern is dropped: none, spaces that are not escaped, ASCII's, or all of Unicode's. */
  readonly trailing: 'kept' | 'spaces' | 'ascii' | 'unicode' | 'unicode-unless-escaped';
  /** What `!` before a pattern does; to minimatch, a second one takes the first back. */
  readonly negation: 'never' | 'once' | 'repeated';
  /** How lines other than comments and patterns begin. */
  readonly directives?: RegExp;
}

/** Whether patterns that repeat may go, and which may change places. */
export type Order =
  /** The last one that matches decides. */
  | 'last-match'
  /** Any that matches decides, so that their order means nothing. */
  | 'any-match'
  /** Nothing is known: nothing moves. */
  | 'unknown';

/** The patterns for bytecode in a dialect's own terms, the fewest that cover it. */
export interface BytecodePatterns {
  readonly directory: string;
  readonly pyc: string;
  readonly pyo: string;
  /** What covers `.pyc` and `.pyo` in one line, where classes exist. */
  readonly pycAndPyo?: string;
  readonly jython: string;
}

export interface Dialect {
  readonly name: DialectName;
  /** The program that reads such files, as a sentence names it. */
  readonly reader: string;
  readonly reading: Reading;
  /** Whether white space that the reader drops may be taken away, with certainty that it does drop it. */
  readonly trims: boolean;
  readonly order: Order;
  readonly bytecode: BytecodePatterns;
}
