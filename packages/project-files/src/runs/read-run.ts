import type { TextRange } from '@nopycache/core';
import { commandsOf, type Script } from '@nopycache/script';

import type { Run } from '../files/project-file.js';

/** What a script must hold to be of interest here; the rest is not parsed. */
const INTERESTING = /py|pip|uv|PY|PIP|UV/;

/** The commands of a script that a shell reads. */
export function readRun(script: Script, range: TextRange): Run {
  const commands = INTERESTING.test(script.text) ? commandsOf(script) : [];
  return { script, commands, range };
}
