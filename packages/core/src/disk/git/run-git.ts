import { spawn, type ChildProcessByStdio } from 'node:child_process';
import fs from 'node:fs';
import type { Readable } from 'node:stream';

import { systemPath, type DiskPath } from '../disk-path.js';

/**
 * Variables that point git at another repository than the one it is started in (`git rev-parse --local-env-vars`); a
 * hook runs with several of them set.
 */
const REPOSITORY_VARIABLES = [
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_CONFIG',
  'GIT_CONFIG_COUNT',
  'GIT_CONFIG_PARAMETERS',
  'GIT_DIR',
  'GIT_GRAFT_FILE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_INTERNAL_SUPER_PREFIX',
  'GIT_NO_REPLACE_OBJECTS',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
  'GIT_REPLACE_REF_BASE',
  'GIT_SHALLOW_FILE',
  'GIT_WORK_TREE',
  'GIT_LITERAL_PATHSPECS',
  'GIT_GLOB_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
];

/** Git could not be asked, or did not answer. */
export class GitError extends Error {
  override readonly name = 'GitError';
  /** `GIT_NOT_FOUND`, or `GIT_` and its exit code or signal. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Runs git and hands over its NUL-terminated records as they come, as latin1: paths are bytes.
 *
 * @throws GitError
 */
export async function runGit(
  directory: DiskPath,
  args: readonly string[],
  onRecord: (record: string) => void,
  signal?: AbortSignal,
): Promise<void> {
  if (!directory.raw) {
    await runIn(directory.text, args, onRecord, { signal, descriptors: [] });
    return;
  }
  // Arguments are strings, so that a path of other bytes is handed over as a descriptor.
  const descriptor = fs.openSync(systemPath(directory), fs.constants.O_RDONLY);
  try {
    await runIn('/proc/self/fd/3', args, onRecord, { signal, descriptors: [descriptor] });
  } finally {
    fs.closeSync(descriptor);
  }
}

async function runIn(
  directory: string,
  args: readonly string[],
  onRecord: (record: string) => void,
  { signal, descriptors }: { signal?: AbortSignal | undefined; descriptors: readonly number[] },
): Promise<void> {
  const child = spawn('git', ['-C', directory, '-c', 'core.fsmonitor=false', ...args], {
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe', ...descriptors],
    windowsHide: true,
    ...(signal === undefined ? {} : { signal }),
  }) as ChildProcessByStdio<null, Readable, Readable>;
  let rest = '';
  child.stdout.setEncoding('latin1').on('data', (chunk: string) => {
    const records = (rest + chunk).split('\0');
    rest = records.pop() ?? '';
    records.forEach(onRecord);
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    complaint = (complaint + chunk).slice(0, 4_000);
  });
  await new Promise<void>((resolve, reject) => {
    child.on('error', (error) => {
      const code = 'code' in error && error.code === 'ENOENT' ? 'GIT_NOT_FOUND' : 'GIT_FAILED';
      reject(new GitError(code, error.message));
    });
    child.on('close', (status, signal) => {
      if (status === 0) resolve();
      else reject(new GitError(`GIT_${String(status ?? signal)}`, firstLine(complaint)));
    });
  });
}

function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !REPOSITORY_VARIABLES.includes(name));
  return { ...Object.fromEntries(kept), GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
