import { parse } from 'smol-toml';

import { property } from '../property.js';
import { interpretersAllowed } from './requires-python.js';
import { interpreterOfVersion } from './version.js';

/** Reads the interpreters that a file's text asks for. */
type PinReader = (text: string) => string[];

/** Files that say which interpreters a project uses. */
export const PIN_FILES: Readonly<Record<string, PinReader>> = {
  '.python-version': lines,
  '.tool-versions': toolVersions,
  'mise.toml': mise,
  '.mise.toml': mise,
  'pyproject.toml': requiresPython,
};

/** The file in a virtual environment that names its interpreter (PEP 405; `version_info` is virtualenv's). */
export function environmentVersion(text: string): string[] {
  const version = /^version(?:_info)?\s*=\s*(\S+)/m.exec(text)?.[1];
  const implementation = /^implementation\s*=\s*(\S+)/m.exec(text)?.[1] ?? 'cpython';
  return version === undefined ? [] : known([`${implementation}-${version}`]);
}

function lines(text: string): string[] {
  return known(
    text
      .split('\n')
      .map((line) => line.replace(/#.*/, '').trim())
      .flatMap((line) => line.split(/\s+/)),
  );
}

function toolVersions(text: string): string[] {
  const line = /^python\s+(.*)$/m.exec(text)?.[1] ?? '';
  return known(line.replace(/#.*/, '').trim().split(/\s+/));
}

function mise(text: string): string[] {
  const python = property(parse(text), 'tools', 'python');
  const values: unknown[] = Array.isArray(python) ? python : [python];
  return known(
    values.map((value) => (typeof value === 'string' ? value : property(value, 'version'))),
  );
}

function requiresPython(text: string): string[] {
  const specifier = property(parse(text), 'project', 'requires-python');
  return typeof specifier === 'string' ? (interpretersAllowed(specifier) ?? []) : [];
}

function known(versions: readonly unknown[]): string[] {
  return versions
    .filter((version) => typeof version === 'string')
    .map(interpreterOfVersion)
    .filter((interpreter) => interpreter !== undefined);
}
