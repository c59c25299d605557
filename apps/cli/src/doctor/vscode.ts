import fs from 'node:fs';
import { join } from 'node:path';

import { parse } from 'jsonc-parser';

import { property } from '../property.js';
import type { Diagnosis } from './diagnosis.js';

/** Languages that the ESLint extension lints only if it is told to, by VS Code's names. */
const LANGUAGES = ['ignore', 'dockerfile', 'makefile'];
const PLUGIN = '@nopycache/eslint-plugin';

/** What VS Code is set to do in a project that has settings for it. */
export function diagnoseVsCode(directory: string): Diagnosis[] {
  const subject = join(directory, '.vscode', 'settings.json');
  const isUsed = fs.existsSync(join(directory, '.vscode'));
  const settings = readJson(subject);
  return [
    ...(isUsed ? [hides(subject, settings)] : []),
    ...(usesPlugin(directory) && isUsed ? [lints(subject, settings)] : []),
  ];
}

function hides(subject: string, settings: unknown): Diagnosis {
  const id = 'vscode-hides';
  const excluded = property(settings, 'files.exclude');
  if (property(excluded, '**/__pycache__') === true) {
    return { id, status: 'ok', subject, evidence: 'hides __pycache__ (files.exclude)' };
  }
  const byGit = property(settings, 'explorer.excludeGitIgnore') === true;
  if (byGit) {
    const evidence = 'hides what git ignores (explorer.excludeGitIgnore)';
    return { id, status: 'ok', subject, evidence };
  }
  const evidence = 'does not hide __pycache__: files.exclude has no "**/__pycache__"';
  return { id, status: 'note', subject, evidence, remedy: 'nopycache hide --editor vscode' };
}

function lints(subject: string, settings: unknown): Diagnosis {
  const id = 'vscode-eslint';
  const validate: unknown = property(settings, 'eslint.validate');
  const listed = Array.isArray(validate) ? (validate as unknown[]).map(nameOf) : [];
  const missing = LANGUAGES.filter((name) => !listed.includes(name));
  if (missing.length === 0) {
    return { id, status: 'ok', subject, evidence: 'has ESLint look at every language of ours' };
  }
  const whole = [...new Set([...listed.filter((name) => name !== undefined), ...DEFAULTS])];
  return {
    id,
    status: 'fault',
    subject,
    evidence: `${PLUGIN} is installed, and ESLint is not told to look at ${missing.join(', ')}`,
    remedy: `Add "eslint.validate": ${JSON.stringify([...new Set([...whole, ...LANGUAGES])])}`,
  };
}

/** What the extension lints without being told; a list that is given takes the place of all of it. */
const DEFAULTS = [
  'javascript',
  'javascriptreact',
  'typescript',
  'typescriptreact',
  'json',
  'jsonc',
];

/** An entry is a name, or an object with one (its older form). */
function nameOf(entry: unknown): string | undefined {
  const name = property(entry, 'language') ?? entry;
  return typeof name === 'string' ? name : undefined;
}

function usesPlugin(directory: string): boolean {
  const manifest = readJson(join(directory, 'package.json'));
  return ['dependencies', 'devDependencies'].some(
    (kind) => property(property(manifest, kind), PLUGIN) !== undefined,
  );
}

function readJson(path: string): unknown {
  try {
    return parse(fs.readFileSync(path, 'utf8'), [], { allowTrailingComma: true });
  } catch {
    return undefined;
  }
}
