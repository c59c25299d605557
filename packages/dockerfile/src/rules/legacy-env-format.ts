import type { Suggestion, TextEdit } from '@nopycache/core';

import { BYTECODE_VARIABLES } from '../python/variables.js';
import type { Setting } from '../stages/environment.js';
import { defineRule, type Discovery, type DockerRule } from './rule.js';

export const legacyEnvFormat: DockerRule = defineRule({
  id: 'PYC015',
  name: 'legacy-env-format',
  severity: 'warning',
  description: 'Disallow `ENV NAME value` for the variables that govern bytecode',
  rationale:
    'Without `=`, everything after the name is the value: `ENV PYTHONDONTWRITEBYTECODE 1 PYTHONUNBUFFERED 1` sets one variable, to `1 PYTHONUNBUFFERED 1`. Docker keeps the format for old files only (https://docs.docker.com/reference/build-checks/legacy-key-value-format/).',
  *discover({ stages }) {
    for (const { environment } of stages) {
      for (const name of environment.names()) {
        for (const setting of environment.settingsOf(name)) {
          if (setting.legacy && setting.kind === 'ENV') yield* discoveriesFor(setting);
        }
      }
    }
  },
});

function* discoveriesFor({ pair, step }: Setting): Generator<Discovery> {
  const { line } = step.instruction;
  const value = pair.valueSpan === undefined ? '' : line.slice(pair.valueSpan);
  const words = value.split(/\s+/);
  const range = line.range(pair.span);
  const swallowed = words.filter(
    (word, index) => index % 2 === 1 && /^[A-Z][A-Z0-9_]+$/.test(word),
  );
  const concerned = [pair.name, ...swallowed].find((name) => BYTECODE_VARIABLES.includes(name));
  if (concerned === undefined) return;
  const [second] = swallowed;
  if (second !== undefined && words.length % 2 === 1 && swallowed.length * 2 + 1 === words.length) {
    const edits: readonly TextEdit[] = [{ range, text: pairsOf([pair.name, ...words]) }];
    const message = `This sets \`${pair.name}\` to \`${value}\`, and \`${second}\` not at all. Write \`NAME=value\` for each.`;
    yield { message, range, severity: 'error', suggestions: [{ title: 'Write pairs', edits }] };
    return;
  }
  if (pair.name !== concerned) return;
  const [, meant] = /^=\s*(\S+)$/.exec(value) ?? [];
  if (meant !== undefined) {
    const text = `${pair.name}=${meant}`;
    const message = `This sets \`${pair.name}\` to \`${value}\`, the \`=\` included. Write \`${text}\`, without spaces.`;
    const suggestions = [{ title: `Write \`${text}\``, edits: [{ range, text }] }];
    yield { message, range, severity: 'error', suggestions };
    return;
  }
  const message = `\`ENV NAME value\` takes the whole rest of the line for the value. Write \`${pair.name}=…\`.`;
  yield { message, range, ...remedyFor(pair.name, value, range) };
}

function pairsOf(words: readonly string[]): string {
  return words
    .flatMap((name, index) => (index % 2 === 0 ? [`${name}=${words[index + 1] ?? ''}`] : []))
    .join(' ');
}

/** One plain word means the same in both formats. */
function remedyFor(
  name: string,
  value: string,
  range: Discovery['range'],
): { fix: readonly TextEdit[] } | { suggestions: readonly Suggestion[] } {
  if (/^[^\s"'\\`$]+$/.test(value)) return { fix: [{ range, text: `${name}=${value}` }] };
  if (/["'\\`$]/.test(value)) return { suggestions: [] };
  return {
    suggestions: [{ title: 'Quote the value', edits: [{ range, text: `${name}="${value}"` }] }],
  };
}
