import { Buffer } from 'node:buffer';

import type { Io, Output } from '@nopycache/check-command';

import { runMakeCommand } from '../../src/command/run.js';

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `nopycache-make` in this process, in a directory. */
export async function runCommand(cwd: string, args: readonly string[]): Promise<Ran> {
  const [stdout, stderr] = [capture(), capture()];
  const io: Io = {
    cwd,
    environment: {},
    stdout: stdout.output,
    stderr: stderr.output,
    readStdin: () => Promise.resolve(new Uint8Array()),
  };
  const tool = { name: 'nopycache-make', version: '1.2.3', url: 'https://example.org' };
  const status = await runMakeCommand(tool, args, io);
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

function capture(): { readonly output: Output; readonly text: () => string } {
  const parts: string[] = [];
  const write = (part: string | Uint8Array): Promise<void> => {
    parts.push(typeof part === 'string' ? part : Buffer.from(part).toString());
    return Promise.resolve();
  };
  return {
    output: { isTerminal: false, width: undefined, write },
    text: () => parts.join(''),
  };
}
