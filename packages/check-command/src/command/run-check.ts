import {
  counted,
  overrideSeverities,
  tallyOf,
  type CheckedFile,
  type FormatName,
  type Report,
  type Tool,
} from '@nopycache/report';

import { checkFiles, type CheckFilesOptions, type CheckFilesResult } from '../check/check-files.js';
import { checkStdin } from '../check/check-stdin.js';
import type { FixLevel } from '../check/fix-text.js';
import { loadConfig, type Config } from '../config/load-config.js';
import type { ConfigSource } from '../config/source.js';
import { findFiles, type FoundFiles } from '../files/find-files.js';
import { readIgnores, type PathTest } from '../files/globs.js';
import { presentDiff, presentReport, findingsExitCode } from '../output/present.js';
import { changeLines, warn } from '../output/notes.js';
import { processIo, type Io } from '../output/io.js';
import type { Place } from '../place/place.js';
import { rulesOn, type Severities } from '../place/rules-on.js';
import { RULES_OPTION } from './read-values.js';
import { UsageError } from '../usage-error.js';

/** What {@link CheckRequest.further} goes by. */
export interface FurtherRequest {
  readonly fix: FixLevel;
  /** Whether fixes are only found out and not made. */
  readonly isDryRun: boolean;
  readonly isIgnored: PathTest;
  /** Whether a rule is on, by its id. */
  isOn(rule: string): boolean;
}

/** What came of {@link CheckRequest.further}. */
export interface FurtherResult extends CheckFilesResult {
  /** What was changed that is no text, or in a dry run would be: a message each, which may have several lines. */
  readonly otherChanges: readonly string[];
}

/** What a check is asked to do; what is left out is as the configuration says, or else plain checking. */
export interface CheckRequest {
  readonly tool: Tool;
  readonly places: readonly Place[];
  /** Files, directories and globs; `-` alone: the standard input. Default: where the command runs. */
  readonly paths?: readonly string[];
  /** Finds files in another way than by walking, told what the configuration leaves out. */
  readonly find?: (isIgnored: PathTest) => Promise<FoundFiles>;
  /** Looks at what is no file's text, and mends it where that is wanted: what a repository tracks, for one. */
  readonly further?: (request: FurtherRequest) => FurtherResult;
  /** The path that the standard input is taken for. */
  readonly stdinFilename?: string | undefined;
  /** The configuration's file; `false`: none. Default: the nearest. */
  readonly config?: string | false | undefined;
  readonly configSources?: readonly ConfigSource[];
  /** Over the configuration's. */
  readonly severities?: Severities;
  /** Options of places, by their names, over the configuration's. */
  readonly sections?: Config['sections'];
  readonly inlineConfig?: boolean;
  /** Default: `none`; with `diff`, `fixes`. */
  readonly fix?: FixLevel;
  /** Whether changes are printed and not written. */
  readonly diff?: boolean;
  /** Default: `pretty`. */
  readonly format?: FormatName;
  readonly outputFile?: string | undefined;
  readonly quiet?: boolean;
  readonly maxWarnings?: number | undefined;
  readonly mayBeEmpty?: boolean;
  readonly color?: boolean | undefined;
  /** What makes fixes, as users type it. Default: `--fix`. */
  readonly fixOption?: string;
  /** What makes suggestions too. Default: `--fix-suggestions`. */
  readonly suggestionsOption?: string;
  /** What lists all rules. Default: `--rules`. */
  readonly rulesOption?: string;
}

/**
 * Checks and fixes what a request says, and shows what came of it.
 *
 * @returns 0: nothing found that fails; 1: something was, or there is a diff; 2: usage, configuration, or a file that
 *   cannot be read or written, and then a message on the standard error says what
 */
export async function runCheck(request: CheckRequest, io: Io = processIo()): Promise<0 | 1 | 2> {
  try {
    return await check(request, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    await warn(request.tool.name, [error.message], io);
    return 2;
  }
}

/** Formats in which a line more does no harm. */
const FOR_PEOPLE: readonly FormatName[] = ['pretty', 'compact'];

async function check(request: CheckRequest, io: Io): Promise<0 | 1 | 2> {
  const { tool, places, diff = false, quiet = false, maxWarnings } = request;
  const config = await loadConfig({
    cwd: io.cwd,
    places,
    file: request.config,
    rulesOption: request.rulesOption ?? RULES_OPTION,
    ...(request.configSources && { sources: request.configSources }),
  });
  const options = settingsOf(request, config, io);
  const isStdin = request.paths?.length === 1 && request.paths[0] === '-';
  const result = isStdin
    ? await checkInput(request, options, io)
    : await checkFound(request, config, options, io);
  const { files, changes, problems, otherChanges = [] } = result;
  const { format = 'pretty', outputFile, color, fixOption, suggestionsOption } = request;
  const isStdoutTaken = diff || (isStdin && options.fix !== 'none');
  if (diff) await presentDiff(changes, color, io);
  else if (isStdoutTaken) await io.stdout.write(result.output ?? '');
  // Where the standard error has a report for machines, nothing else may stand in it.
  const isReportOnStderr = isStdoutTaken && outputFile === undefined;
  if (!isStdin && !(isReportOnStderr && !FOR_PEOPLE.includes(format))) {
    const done = { changes, otherChanges, isPartial: problems.length > 0, isDryRun: diff };
    await warn(tool.name, changeLines(done, format === 'pretty'), io);
  }
  const report: Report = {
    tool,
    rules: places.flatMap((place) => place.rules),
    files: sorted(files),
  };
  await presentReport(
    report,
    { format, outputFile, quiet, color, isStdoutTaken, fixOption, suggestionsOption },
    io,
  );
  await warn(tool.name, [...problems, ...hiddenFailure(report, { quiet, maxWarnings })], io);
  if (problems.length > 0) return 2;
  return diff && changes.length + otherChanges.length > 0
    ? 1
    : findingsExitCode(report, { quiet, maxWarnings });
}

/** Why a check fails that shows nothing that does. */
function hiddenFailure(
  report: Report,
  { quiet, maxWarnings }: { readonly quiet: boolean; readonly maxWarnings: number | undefined },
): string[] {
  if (!quiet || maxWarnings === undefined) return [];
  const { error, warning } = tallyOf(report);
  if (error > 0 || warning <= maxWarnings) return [];
  return [
    `${counted(warning, 'warning')}, and ${String(maxWarnings)} may pass. They are not shown with --quiet.`,
  ];
}

function settingsOf(request: CheckRequest, config: Config, { cwd }: Io): CheckFilesOptions {
  const { severities = {}, sections = {}, inlineConfig = true, diff = false } = request;
  const names = request.places.map(({ name }) => name);
  return {
    cwd,
    severities: { ...config.severities, ...severities },
    sections: Object.fromEntries(
      names.map((name) => [name, { ...config.sections[name], ...sections[name] }]),
    ),
    inlineConfig,
    fix: request.fix ?? (diff ? 'fixes' : 'none'),
    isDryRun: diff,
  };
}

/** What came of a check. */
type Result = CheckFilesResult &
  Partial<Pick<FurtherResult, 'otherChanges'>> & {
    /** What the standard input became. */
    readonly output?: Uint8Array;
  };

async function checkInput(
  { places, stdinFilename }: CheckRequest,
  options: CheckFilesOptions,
  io: Io,
): Promise<Result> {
  const known = places.filter(
    (place) => stdinFilename !== undefined && place.matches(stdinFilename),
  );
  const own = known.length === 0 && places.length === 1 ? places : known;
  if (own.length === 0) {
    throw new UsageError(
      stdinFilename === undefined
        ? 'The standard input has no name. Say what it is with --stdin-filename.'
        : `${stdinFilename}: not a kind of file that is checked. Correct --stdin-filename.`,
    );
  }
  return checkStdin(await io.readStdin(), stdinFilename, own, options);
}

async function checkFound(
  request: CheckRequest,
  config: Config,
  options: CheckFilesOptions,
  io: Io,
): Promise<Result> {
  const { places, paths = [], mayBeEmpty = false, tool } = request;
  if (paths.includes('-'))
    throw new UsageError('The standard input (-) cannot be checked together with files.');
  const isIgnored = await readIgnores(config.ignore, config.directory);
  const { files, ignored, problems } =
    request.find === undefined
      ? await findFiles(paths.length === 0 ? ['.'] : paths, {
          cwd: io.cwd,
          places,
          isIgnored,
          mayBeEmpty,
        })
      : await request.find(isIgnored);
  const passed = ignored.map((path) => `${path} is not checked: the configuration ignores it.`);
  await warn(tool.name, passed, io);
  const result = checkFiles(files, options);
  const further = checkFurther(request, options, isIgnored);
  return {
    files: [...further.files, ...result.files],
    changes: [...further.changes, ...result.changes],
    problems: [...problems, ...result.problems, ...further.problems],
    otherChanges: further.otherChanges,
  };
}

function checkFurther(
  { further, places }: CheckRequest,
  { severities, fix, isDryRun }: CheckFilesOptions,
  isIgnored: PathTest,
): FurtherResult {
  if (further === undefined) return { files: [], changes: [], problems: [], otherChanges: [] };
  const on = new Set(places.flatMap((place) => [...rulesOn(place, severities)]));
  const result = further({ fix, isDryRun, isIgnored, isOn: (rule) => on.has(rule) });
  const files = result.files.map((file) => {
    return { ...file, findings: overrideSeverities(file.findings, severities) };
  });
  return { ...result, files };
}

function sorted(files: readonly CheckedFile[]): readonly CheckedFile[] {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
