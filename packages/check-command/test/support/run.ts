import fs from 'node:fs';
import { join } from 'node:path';

import { temporaryDirectory, writeTree, type Tree } from '@nopycache/test-fixtures';
import { onTestFinished } from 'vitest';

import { runCheckCommand, type Io } from '../../src/index.js';
import { WORDS } from './words.js';

const COMMAND = {
  tool: { name: 'check-words', version: '1.2.3', url: 'https://example.org/check-words' },
  place: WORDS,
  summary: 'Finds words.',
  files: 'Of directories it takes *.words.',
};

/** A directory with these files, and what a command does in it. */
export interface Workplace {
  readonly path: string;
  readonly read: (path: string) => string;
  readonly run: (...args: readonly string[]) => Promise<Run>;
  readonly runWith: (world: Partial<World>, ...args: readonly string[]) => Promise<Run>;
}

/** What came of a run. */
interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface World {
  readonly stdin: string | Uint8Array;
  readonly directory: string;
  readonly environment: Io['environment'];
  readonly isTerminal: boolean;
}

/** The repository's top, so that no configuration outside is found. */
export function workplace(tree: Tree): Workplace {
  const directory = temporaryDirectory();
  onTestFinished(directory.remove);
  writeTree(directory.path, { '.git/': '', ...tree });
  const runWith = async (world: Partial<World>, ...args: readonly string[]): Promise<Run> => {
    const written = { stdout: '', stderr: '' };
    const output = (name: 'stdout' | 'stderr'): Io['stdout'] => ({
      isTerminal: world.isTerminal ?? false,
      width: undefined,
      write: (text) => {
        written[name] += typeof text === 'string' ? text : Buffer.from(text).toString('latin1');
        return Promise.resolve();
      },
    });
    const code = await runCheckCommand(COMMAND, args, {
      cwd: join(directory.path, world.directory ?? ''),
      environment: world.environment ?? {},
      stdout: output('stdout'),
      stderr: output('stderr'),
      readStdin: () => Promise.resolve(Buffer.from(world.stdin ?? '')),
    });
    return { code, ...written };
  };
  return {
    path: directory.path,
    read: (path) => fs.readFileSync(join(directory.path, path), 'utf8'),
    run: (...args) => runWith({}, ...args),
    runWith,
  };
}
