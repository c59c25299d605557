import { baseName, type ShellCommand, UV_COMPILE, uvBoolean } from '@nopycache/script';

import { launchOf } from '../stages/launch.js';
import { defineRule, type DockerRule } from './rule.js';

export const uvRunRecompiles: DockerRule = defineRule({
  id: 'PYC017',
  name: 'uv-run-recompiles',
  severity: 'info',
  description: 'Disallow `uv run` as the command of an image that sets `UV_COMPILE_BYTECODE`',
  rationale:
    '`uv run` syncs the environment before it runs, and with `UV_COMPILE_BYTECODE=1` it then looks through all packages and compiles again, at each start of the container (https://github.com/astral-sh/uv/issues/12202).',
  *discover({ final }) {
    const { text = '' } = final.environment.env(UV_COMPILE)?.value ?? {};
    const synced = final.environment.env('UV_NO_SYNC')?.value.text ?? '';
    if (!uvBoolean(text) || uvBoolean(synced)) return;
    for (const command of launchOf(final).flatMap(({ commands }) => commands)) {
      if (!syncs(command)) continue;
      yield {
        message:
          '`uv run` compiles all packages again at each start, because `UV_COMPILE_BYTECODE` is set. Call the program in `.venv/bin` itself, or add `--no-sync`.',
        range: command.range,
      };
    }
  },
});

/** What uv runs is a command of its own, and uv is among what leads to it. */
function syncs({ wrapping, words, assignments }: ShellCommand): boolean {
  const all = [...wrapping, ...words].map(({ text }) => text);
  const uv = all.findIndex((text) => baseName(text) === 'uv');
  const texts = all.slice(uv + 1);
  const run = texts.indexOf('run');
  if (uv === -1 || run === -1 || texts[run - 1] === 'tool') return false;
  if (assignments.some(({ name }) => name === UV_COMPILE || name === 'UV_NO_SYNC')) return false;
  return !texts.includes('--no-sync') && !texts.includes('--no-compile-bytecode');
}
