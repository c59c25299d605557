import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';

/** What GNU make itself read in a Makefile. */
export interface Database {
  readonly defaultGoal: string;
  /** The explicit rules' targets, each with the line its recipe begins in, where it has one. */
  readonly targets: ReadonlyMap<string, number | undefined>;
}

/** Asks GNU make what it read; `undefined` where it refuses the file. Only for texts of our own: it runs `$(shell)`. */
export function askMake(directory: string, text: string): Database | undefined {
  fs.writeFileSync(join(directory, 'Makefile'), text);
  const { stdout, stderr } = spawnSync('make', ['-pRrq', '-f', 'Makefile', ':'], {
    cwd: directory,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
  });
  if (/\*\*\* (?!No rule)/.test(stderr)) return undefined;
  return {
    defaultGoal: /^\.DEFAULT_GOAL := ?(.*)$/m.exec(stdout)?.[1] ?? '',
    targets: new Map(explicitTargets(stdout)),
  };
}

function* explicitTargets(stdout: string): Generator<[string, number | undefined]> {
  const files = stdout.slice(stdout.indexOf('\n# Files\n'));
  for (const entry of files.split('\n\n')) {
    const match = /^(?!#)(\S.*?)::?(?: .*)?$/m.exec(entry);
    if (match?.[1] === undefined || /^# Not a target/m.test(entry)) continue;
    const line = /recipe to execute \(from '.*', line (\d+)\)/.exec(entry)?.[1];
    yield [match[1], line === undefined ? undefined : Number(line)];
  }
}
