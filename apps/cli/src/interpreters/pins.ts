import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { Plan } from '@nopycache/core/disk';

import { environmentVersion, PIN_FILES } from './pin-files.js';

/** The interpreters in use, and what could not be read while looking for them. */
export interface Pins {
  readonly interpreters: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * The interpreters that a scanned tree and the directories above it pin: by `.python-version`, `.tool-versions`,
 * `mise.toml`, `requires-python`, and the virtual environments in it.
 */
export function findPins({ roots, manifests, entries }: Plan): Pins {
  const directories = new Set([...roots.flatMap(withAncestors), ...manifests]);
  const interpreters = new Set<string>();
  const warnings: string[] = [];
  const read = (path: string, reader: (text: string) => string[]): void => {
    if (!existsSync(path)) return;
    try {
      for (const interpreter of reader(readFileSync(path, 'utf8'))) interpreters.add(interpreter);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      warnings.push(`${path}: cannot be read for the interpreters that it pins: ${firstLine(why)}`);
    }
  };
  for (const directory of directories) {
    for (const [name, reader] of Object.entries(PIN_FILES)) read(join(directory, name), reader);
  }
  for (const { class: found, path } of entries) {
    if (found === 'virtual-environment') read(join(path, 'pyvenv.cfg'), environmentVersion);
  }
  return { interpreters: [...interpreters].sort(), warnings };
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

function withAncestors(directory: string): string[] {
  const above = dirname(directory);
  return above === directory ? [directory] : [directory, ...withAncestors(above)];
}
