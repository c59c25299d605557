import { spawnSync } from 'node:child_process';

import { UsageError } from '../usage-error.js';

/** What git answered. */
export interface GitAnswer {
  readonly status: number;
  readonly stdout: Buffer;
  /** Git's first complaint, without its `fatal:`. */
  readonly complaint: string;
}

/** Settings of {@link runGit}. */
export interface GitRunOptions {
  readonly input?: string | Uint8Array | undefined;
  /** Variables to set besides those of the environment. */
  readonly env?: NodeJS.ProcessEnv | undefined;
}

const MOST_OUTPUT = 1 << 30;

/**
 * Runs git in a directory. The environment stays as it is: in a hook it says which index is about to be committed.
 *
 * @throws UsageError where git is not installed
 */
export function runGit(
  directory: string,
  args: readonly string[],
  { input = '', env = {} }: GitRunOptions = {},
): GitAnswer {
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    cwd: directory,
    input,
    env: { ...process.env, LC_ALL: 'C', ...env },
    maxBuffer: MOST_OUTPUT,
    windowsHide: true,
  });
  if (error !== undefined && 'code' in error && error.code === 'ENOENT') {
    throw new UsageError('git cannot be started. Install it, and see that PATH leads to it.');
  }
  if (error !== undefined) throw new UsageError(`git ${args[0] ?? ''}: ${error.message}.`);
  const [first = ''] = stderr.toString('utf8').trim().split('\n');
  return { status: status ?? 1, stdout, complaint: first.replace(/^(?:fatal|error): /, '') };
}

/**
 * What git prints.
 *
 * @throws UsageError where git says no, with its reason
 */
export function gitOutput(
  directory: string,
  args: readonly string[],
  options: GitRunOptions = {},
): Buffer {
  const { status, stdout, complaint } = runGit(directory, args, options);
  if (status === 0) return stdout;
  throw new UsageError(
    `${directory}: git ${args.find((argument) => !argument.startsWith('-')) ?? ''} failed (${complaint}). Mend that first.`,
  );
}

/** The NUL-terminated records that git prints, as text. */
export function gitRecords(
  directory: string,
  args: readonly string[],
  options: GitRunOptions = {},
): string[] {
  return gitOutput(directory, args, options).toString('utf8').split('\0').filter(Boolean);
}

/** The same with one character for each byte: names in a repository are bytes, and need not be UTF-8. */
export function rawRecords(directory: string, args: readonly string[]): string[] {
  return gitOutput(directory, args).toString('latin1').split('\0').filter(Boolean);
}

/** The bytes of a raw record, or of a part of one. */
export function rawBytes(raw: string): Buffer {
  return Buffer.from(raw, 'latin1');
}

/** The same as text to show. */
export function textOfRaw(raw: string): string {
  return rawBytes(raw).toString('utf8');
}
