import {
  processIo,
  runCheckCommand,
  UsageError,
  type CheckCommand,
  type Io,
} from '@nopycache/check-command';
import { DiskError } from '@nopycache/core/disk';
import type { Tool } from '@nopycache/report';
import { nearestName, terminalText } from '@nopycache/report/text';

import { makefilePlace } from '../place/makefile-place.js';
import { editFile, type Said } from './edit-file.js';
import { helpText } from './help.js';
import { ACTIONS, readRequest, type Action } from './options.js';

/**
 * Runs `nopycache-make` with its arguments (`process.argv.slice(2)`).
 *
 * @returns 0: done, or nothing to do; 1: something in the file is in the way, and it is left as it is, or `check`
 *   found something; 2: usage, or files that cannot be read or written
 */
export async function runMakeCommand(
  tool: Tool,
  args: readonly string[],
  io: Io = processIo(),
): Promise<0 | 1 | 2> {
  const [action = '--help', ...rest] = args;
  if (action === 'check') return runCheckCommand(checkOf(tool), rest, io);
  try {
    const { exitCode, output, remarks } = run(action, rest, tool, io);
    await io.stdout.write(output);
    await warn(remarks, tool, io);
    return exitCode;
  } catch (error) {
    if (!(error instanceof UsageError) && !(error instanceof DiskError)) throw error;
    await warn([error.message], tool, io);
    return 2;
  }
}

function checkOf(tool: Tool): CheckCommand {
  return {
    tool: { ...tool, name: `${tool.name} check` },
    place: makefilePlace,
    summary: 'Finds what the clean targets of Makefiles destroy, miss or get wrong.',
    files:
      'Of directories and globs, GNUmakefile, BSDmakefile, makefile, Makefile and *.mk are checked.',
  };
}

function run(action: string, args: readonly string[], tool: Tool, io: Io): Said {
  const said = (output: string): Said => ({ exitCode: 0, output, remarks: [] });
  if (action === '--help' || action === '-h' || action === 'help') return said(helpText());
  if (action === '--version' || action === '-V') return said(`${tool.version}\n`);
  if (!isAction(action)) throw new UsageError(unknown(action));
  const request = readRequest(action, args);
  return request.help ? said(helpText()) : editFile(action, request, io);
}

function isAction(name: string): name is Action {
  return ACTIONS.some((action) => action === name);
}

function unknown(action: string): string {
  const near = nearestName(action, [...ACTIONS, 'check']);
  const advice = near === undefined ? 'See --help.' : `Did you mean ${near}?`;
  return `There is no command ${JSON.stringify(action)}. ${advice}`;
}

async function warn(lines: readonly string[], tool: Tool, io: Io): Promise<void> {
  const said = lines.map((line) => `${tool.name}: ${terminalText(line)}\n`);
  await io.stderr.write(said.join(''));
}
