import { uvBoolean } from '../python/switches.js';
import { UV_COMPILE } from '../python/variables.js';
import { baseName } from '../shell/unwrap.js';
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
    for (const { instruction, commands } of final.steps) {
      if (!['CMD', 'ENTRYPOINT'].includes(instruction.keyword)) continue;
      for (const { words, range } of commands) {
        const texts = words.map((word) => word.text);
        const runs = baseName(texts[0]) === 'uv' && texts.includes('run');
        if (!runs || texts.includes('--no-sync')) continue;
        yield {
          message:
            '`uv run` compiles all packages again at each start, because `UV_COMPILE_BYTECODE` is set. Call the program in `.venv/bin` itself, or add `--no-sync`.',
          range,
        };
      }
    }
  },
});
