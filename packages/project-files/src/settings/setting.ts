import type { TextEdit, TextRange } from '@nopycache/core';

/** An environment variable that is given a value. */
export interface Setting {
  readonly name: string;
  /** `undefined` where it depends on what is known only when it is used. */
  readonly value: string | undefined;
  /** The name and the value. */
  readonly range: TextRange;
  /** In what it stands, which decides who expands what in its value. */
  readonly language: 'yaml' | 'json' | 'toml' | 'shell' | 'ini' | 'dotenv';
  /**
   * Writes another name; none where the name is not spelt as it is, stands for more than one, or cannot become the other.
   */
  readonly rename: ((name: string) => TextEdit | undefined) | undefined;
  /** Writes another value, of digits or none at all. */
  readonly revalue: ((value: string) => TextEdit) | undefined;
}
