/** One line of the doctor's. */
export interface Diagnosis {
  /** What it is about: stays the same between versions. */
  readonly id: string;
  /** `fault`: something does not do what it is there for; `note`: worth knowing; `ok`: as it should be. */
  readonly status: 'ok' | 'note' | 'fault';
  /** A path, a variable or a file. */
  readonly subject: string;
  /** What was seen. */
  readonly evidence: string;
  /** A command, or what to do by hand. */
  readonly remedy?: string | undefined;
}
