import { DEBRIS_TOPIC_NAMES } from '../debris/topics.js';
import { DiskError } from '../error.js';
import { checkEntries, realPath } from './check-entries.js';
import {
  allOf,
  array,
  boolean,
  fail,
  Fault,
  record,
  string,
  strings,
  whole,
  type Path,
} from './check.js';
import { PROTECTIONS, SELECTABLE_CLASSES } from './classes.js';
import type { Plan } from './types.js';

/**
 * Checks that a value, such as a parsed JSON file that somebody may have edited, is a plan: of this version, with nothing
 * missing and nothing outside its roots. Whether the decisions in it still hold is for the sweep to find out.
 *
 * @throws DiskError (INVALID_PLAN) naming the first place that is wrong
 */
export function parsePlan(value: unknown): Plan {
  try {
    checkPlan(value);
  } catch (error) {
    throw error instanceof Fault ? invalid(error) : error;
  }
  return value as Plan;
}

function checkPlan(value: unknown): void {
  const plan = record(value, []);
  if (plan['format'] !== 'nopycache-plan') fail(['format'], 'is not "nopycache-plan"');
  if (plan['version'] !== 1) fail(['version'], 'is not 1, the only version there is');
  const roots = array(plan['roots'], ['roots']).map((root, at) => realPath(root, ['roots', at]));
  if (roots.length === 0) fail(['roots'], 'is empty');
  checkSettings(record(plan['settings'], ['settings']));
  checkEntries(array(plan['entries'], ['entries']), roots);
  checkRepositories(plan['repositories']);
  array(plan['manifests'], ['manifests']).forEach((path, at) => string(path, ['manifests', at]));
  checkProblems(plan['problems']);
  whole(plan['directories'], ['directories']);
}

function invalid({ path, what }: Fault): DiskError {
  const place = path.map((part) => (typeof part === 'number' ? `[${String(part)}]` : `.${part}`));
  return new DiskError(
    'INVALID_PLAN',
    `This is not a plan: ${place.join('').replace(/^\./, '') || 'the value'} ${what}. Write a new one with scan.`,
  );
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
  if (settings['mirror'] !== undefined) checkMirror(settings['mirror'], at('mirror'));
}

function checkMirror(value: unknown, path: Path): void {
  const { expiredBefore, drives } = record(value, path);
  if (expiredBefore !== null) whole(expiredBefore, [...path, 'expiredBefore']);
  strings(drives, [...path, 'drives']);
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
