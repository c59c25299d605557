import type { ConfigContent, ConfigSource } from '@nopycache/check-command';
import { ConfigSyntaxError } from '@nopycache/check-command';
import { TomlError } from 'smol-toml';

import { property } from '../property.js';

const TABLE = ['tool', 'nopycache'] as const;

/** `[tool.nopycache]` of a Python project's manifest. */
export const PYPROJECT: ConfigSource = {
  fileName: 'pyproject.toml',
  async parse(text) {
    if (!text.includes('nopycache')) return undefined;
    const { parse } = await import('smol-toml');
    const value = property(parseOr(text, parse), ...TABLE);
    return value === undefined ? undefined : { value, offsetOf: offsetsIn(text) };
  },
};

function parseOr(text: string, parse: (text: string) => unknown): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [, words = ''] = /^(?:Invalid TOML document: )?(.*)/.exec(error.message) ?? [];
    throw new ConfigSyntaxError(`Not TOML: ${words}.`, offsetAt(text, error.line, error.column));
  }
}

function offsetAt(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}

/** The parser says nothing of where values stand, so that keys are looked for: below the header that names the table. */
function offsetsIn(text: string): ConfigContent['offsetOf'] {
  return (path) => {
    const start = Math.max(0, text.search(/^[ \t]*\[\s*tool\s*\.\s*nopycache\b/m));
    let at = start;
    for (const key of path) {
      if (typeof key !== 'string') break;
      const escaped = key.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
      const found = new RegExp(`(?<![\\w/-])["']?${escaped}["']?(?=\\s*[\\].=])`).exec(
        text.slice(at),
      );
      if (found === null) break;
      at += found.index;
    }
    return at;
  };
}
