import type { ValuePath } from './validate.js';

/** A configuration as it stands in a file. */
export interface ConfigContent {
  readonly value: unknown;
  /**
   * Where in the file's text something of the value stands: a key, or what it is set to. Of what cannot be found, the
   * nearest around it.
   */
  offsetOf(path: ValuePath, isKey: boolean): number;
}

/** A kind of file that may hold a configuration. */
export interface ConfigSource {
  /** `package.json` */
  readonly fileName: string;
  /**
   * @returns `undefined` where the file holds no configuration
   * @throws {ConfigSyntaxError}
   */
  parse(text: string): Promise<ConfigContent | undefined>;
}

/** Why a file cannot be read as what it is, and where. */
export class ConfigSyntaxError extends Error {
  override readonly name = 'ConfigSyntaxError';
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}
