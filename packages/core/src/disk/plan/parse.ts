import { isAbsolute, normalize, sep } from 'node:path';

import { DEBRIS_TOPIC_NAMES } from '../debris/topics.js';
import { diskPath, isInside, publicPath, rawText, type DiskPath } from '../disk-path.js';
import { DiskError } from '../error.js';
import {
  ENTRY_CLASSES,
  KEEP_REASONS,
  PROTECTIONS,
  REMOVE_REASONS,
  SELECTABLE_CLASSES,
} from './classes.js';
import type { Plan } from './types.js';

type Path = readonly (string | number)[];

/**
 * Checks that a value, such as a parsed JSON file that somebody may have edited, is a plan: of this version, with nothing
 * missing and nothing outside its roots. Whether the decisions in it still hold is for the sweep to find out.
 *
 * @throws DiskError (INVALID_PLAN) naming the first place that is wrong
 */
export function parsePlan(value: unknown): Plan {
  const plan = record(value, []);
  if (plan['format'] !== 'nopycache-plan') fail(['format'], 'is not "nopycache-plan"');
  if (plan['version'] !== 1) fail(['version'], 'is not 1, the only version there is');
  const roots = array(plan['roots'], ['roots']).map((root, at) => realPath(root, ['roots', at]));
  if (roots.length === 0) fail(['roots'], 'is empty');
  checkSettings(record(plan['settings'], ['settings']));
  const entries = array(plan['entries'], ['entries']);
  entries.forEach((entry, at) => {
    checkEntry(record(entry, ['entries', at]), ['entries', at], roots);
  });
  checkRepositories(plan['repositories']);
  array(plan['manifests'], ['manifests']).forEach((path, at) => string(path, ['manifests', at]));
  checkProblems(plan['problems']);
  whole(plan['directories'], ['directories']);
  return value as Plan;
}

function fail(path: Path, what: string): never {
  const place = path.map((part) => (typeof part === 'number' ? `[${String(part)}]` : `.${part}`));
  throw new DiskError(
    'INVALID_PLAN',
    `This is not a plan: ${place.join('').replace(/^\./, '') || 'the value'} ${what}. Write a new one with scan.`,
  );
}

function record(value: unknown, path: Path): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    fail(path, 'is not an object');
  }
  return value as Record<string, unknown>;
}

function array(value: unknown, path: Path): readonly unknown[] {
  if (!Array.isArray(value)) fail(path, 'is not a list');
  return value as readonly unknown[];
}

function string(value: unknown, path: Path): string {
  if (typeof value !== 'string') fail(path, 'is not a string');
  return value;
}

function boolean(value: unknown, path: Path): void {
  if (typeof value !== 'boolean') fail(path, 'is neither true nor false');
}

function whole(value: unknown, path: Path): void {
  if (!Number.isInteger(value)) fail(path, 'is not a whole number');
}

function oneOf(value: unknown, allowed: readonly string[], path: Path): void {
  if (!allowed.includes(string(value, path))) {
    fail(path, `is ${JSON.stringify(value)}, which is none of ${allowed.join(', ')}`);
  }
}

function allOf(value: unknown, allowed: readonly string[], path: Path): void {
  array(value, path).forEach((item, at) => {
    oneOf(item, allowed, [...path, at]);
  });
}

function realPath(value: unknown, path: Path, bytes?: string): DiskPath {
  const text = string(value, path);
  const located = diskPath(text, bytes);
  if (bytes !== undefined && publicPath(located).path !== text) {
    fail(path, `is ${JSON.stringify(text)}, which is not what its bytes say`);
  }
  if (located.text.includes('\0')) fail(path, 'has a NUL character in it');
  const isPlain = normalize(located.text) === located.text && isAbsolute(located.text);
  const isRoot = normalize(located.text + sep) === located.text;
  if (!isPlain || (located.text.endsWith(sep) && !isRoot)) {
    fail(path, `is ${JSON.stringify(text)}, which is not an absolute path in its shortest form`);
  }
  return located;
}

function checkSettings(settings: Record<string, unknown>): void {
  const at = (name: string): Path => ['settings', name];
  allOf(settings['include'], PROTECTIONS, at('include'));
  allOf(settings['only'], SELECTABLE_CLASSES, at('only'));
  allOf(settings['debris'], DEBRIS_TOPIC_NAMES, at('debris'));
  if (settings['modifiedBefore'] !== null) whole(settings['modifiedBefore'], at('modifiedBefore'));
  if (settings['keepInterpreters'] !== null)
    strings(settings['keepInterpreters'], at('keepInterpreters'));
  strings(settings['sourceSuffixes'], at('sourceSuffixes'));
  for (const name of ['headers', 'sizes', 'husks', 'oneFileSystem'])
    boolean(settings[name], at(name));
}

function strings(value: unknown, path: Path): void {
  array(value, path).forEach((item, at) => string(item, [...path, at]));
}

function checkEntry(entry: Record<string, unknown>, path: Path, roots: readonly DiskPath[]): void {
  const { bytes, action } = entry;
  if (bytes !== undefined && !/^[\w+/]+=*$/.test(string(bytes, [...path, 'bytes']))) {
    fail([...path, 'bytes'], 'is not base64');
  }
  const located = realPath(entry['path'], [...path, 'path'], bytes as string | undefined);
  if (!roots.some((root) => isInside(rawText(located), rawText(root)))) {
    fail(
      [...path, 'path'],
      `is ${JSON.stringify(entry['path'])}, which lies outside the plan's roots`,
    );
  }
  oneOf(entry['type'], ['file', 'directory', 'symlink', 'other'], [...path, 'type']);
  oneOf(entry['class'], ENTRY_CLASSES, [...path, 'class']);
  oneOf(action, ['remove', 'keep'], [...path, 'action']);
  const reasons = action === 'remove' ? REMOVE_REASONS : KEEP_REASONS;
  oneOf(entry['reason'], reasons, [...path, 'reason']);
  if (entry['interpreter'] !== undefined) string(entry['interpreter'], [...path, 'interpreter']);
  if (entry['topic'] !== undefined) oneOf(entry['topic'], DEBRIS_TOPIC_NAMES, [...path, 'topic']);
  if (entry['diskUsage'] !== undefined) whole(entry['diskUsage'], [...path, 'diskUsage']);
}

function checkRepositories(value: unknown): void {
  array(value, ['repositories']).forEach((item, at) => {
    const repository = record(item, ['repositories', at]);
    string(repository['path'], ['repositories', at, 'path']);
    boolean(repository['answered'], ['repositories', at, 'answered']);
  });
}

function checkProblems(value: unknown): void {
  array(value, ['problems']).forEach((item, at) => {
    const problem = record(item, ['problems', at]);
    for (const name of ['path', 'operation', 'code', 'message']) {
      string(problem[name], ['problems', at, name]);
    }
  });
}
