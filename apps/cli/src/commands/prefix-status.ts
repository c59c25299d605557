import { EXIT } from '../exit-codes.js';
import { installedPythons, type InstalledPythons } from '../interpreters/installed.js';
import { observeWriting } from '../interpreters/observe.js';
import { summarizeMirror, type MirrorSummary } from '../mirror/summary.js';
import { problemSentences, usedPrefixes, type UsedPrefix } from '../mirror/prefixes.js';
import { statusJson, statusLines } from '../mirror/status-text.js';
import { interruptible } from './interrupt.js';
import { reportProblems } from './problems.js';
import { surveyMirrorTree } from './survey-mirror.js';
import { warn } from './warn.js';
import { writeOutput } from './write-output.js';

export interface PrefixStatusOptions {
  readonly json?: true;
}

/** `nopycache prefix status`: asks the interpreters where they write, and looks at what lies there. */
export async function prefixStatusCommand({ json }: PrefixStatusOptions): Promise<number> {
  const found = await installedPythons();
  const prefixes = usedPrefixes(found.pythons);
  const summaries = await interruptible((signal) => summariesOf(prefixes, found, signal));
  const writing = await observeWriting(found.pythons);
  const status = { pythons: found.pythons, prefixes, summaries, writing };
  const text = json === true ? `${JSON.stringify(statusJson(status), null, 1)}\n` : undefined;
  await writeOutput(text ?? (await statusLines(status)).map((line) => `${line}\n`).join(''));
  for (const { path, why } of found.silent) warn(`${path}: does not answer (${why}).`);
  const problems = [...prefixes.flatMap(problemSentences), ...silencedWriting(found, writing)];
  problems.forEach(warn);
  return problems.length > 0 ? EXIT.found : EXIT.ok;
}

/** What lies in each of the prefixes that are there. */
async function summariesOf(
  prefixes: readonly UsedPrefix[],
  { pythons, silent }: InstalledPythons,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, MirrorSummary>> {
  const summaries = new Map<string, MirrorSummary>();
  const inUse = [...new Set(pythons.map(({ interpreter }) => interpreter))];
  const keepInterpreters = silent.length === 0 ? inUse : undefined;
  for (const { path } of prefixes.filter(({ exists }) => exists)) {
    const survey = await surveyMirrorTree([path], { keepInterpreters, sizes: true, signal });
    reportProblems(survey.frame.problems);
    summaries.set(path, summarizeMirror(survey.tallies()));
  }
  return summaries;
}

/** The interpreters that PYTHONDONTWRITEBYTECODE keeps from writing: what 0 means depends on their version. */
function silencedWriting(
  { pythons }: InstalledPythons,
  writing: ReadonlyMap<string, boolean>,
): string[] {
  const value = process.env[DONT_WRITE] ?? '';
  const silenced = pythons.filter(({ path }) => writing.get(path) === false);
  if (value === '' || silenced.length === 0) return [];
  const versions = silenced.map(({ version }) => version).join(', ');
  const who = silenced.length === pythons.length ? 'Python' : `Python ${versions}`;
  return [
    `${DONT_WRITE} is set to ${value}, which keeps ${who} from writing bytecode anywhere. Unset it to have a cache.`,
  ];
}

const DONT_WRITE = 'PYTHONDONTWRITEBYTECODE';
