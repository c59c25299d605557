import { readSeverities, ruleOf, runCheck, type CheckRequest } from '@nopycache/check-command';
import { explain, type FormatName } from '@nopycache/report';
import { basename, dirname, resolve } from 'node:path';

import { findInGit } from '../check/find-in-git.js';
import { globalIgnoreFile, isThere } from '../check/global-file.js';
import { repositoryFindings } from '../check/repository-findings.js';
import { readScope, type Scope } from '../check/scope.js';
import { CONFIG_SOURCES } from '../config/sources.js';
import { EXIT } from '../exit-codes.js';
import { gitCoverage, lacksEssentials, type GitCoverage } from '../git/ignored.js';
import { findWorkTree } from '../git/repository.js';
import { isWithin } from '../is-within.js';
import { places } from '../places/all.js';
import { RULES_OPTION, TOOL } from '../tool.js';
import { writeOutput } from './write-output.js';

export interface CheckOptions {
  readonly fix?: true;
  readonly fixSuggestions?: true;
  readonly diff?: true;
  readonly global?: true;
  readonly explain?: string;
  readonly rule?: readonly string[];
  readonly format: FormatName;
  readonly outputFile?: string;
  readonly quiet?: true;
  readonly maxWarnings?: number;
  readonly config?: string | false;
  /** `--no-inline-config`. */
  readonly inlineConfig?: boolean;
  readonly stdinFilename?: string;
}

/** `nopycache check`, and with `fix` set `nopycache fix`: every place at once, and what git has of bytecode. */
export async function checkCommand(
  paths: readonly string[],
  options: CheckOptions,
): Promise<number> {
  if (options.explain !== undefined) {
    const width = process.stdout.isTTY ? process.stdout.columns : undefined;
    await writeOutput(explain(ruleOf(options.explain, places(), RULES_OPTION), { width }));
    return EXIT.ok;
  }
  // A text alone, of which git knows nothing.
  if (paths.length === 1 && paths[0] === '-')
    return await runCheck({ ...requestOf(options), paths });
  const cwd = process.cwd();
  const top = findWorkTree(cwd)?.top;
  const scope = readScope(paths, cwd, top);
  const request = requestOf(options);
  return await runCheck(
    top === undefined ? outside(request, paths) : inside(request, options, { cwd, top, scope }),
  );
}

function requestOf(options: CheckOptions): CheckRequest {
  const { fix, fixSuggestions, diff, rule = [], format, outputFile, quiet, maxWarnings } = options;
  return {
    tool: TOOL,
    places: places(),
    configSources: CONFIG_SOURCES,
    config: options.config,
    severities: readSeverities(rule, places(), RULES_OPTION),
    fix: fixSuggestions === true ? 'suggestions' : fix === true || diff === true ? 'fixes' : 'none',
    diff: diff === true,
    format,
    outputFile,
    quiet: quiet === true,
    maxWarnings,
    inlineConfig: options.inlineConfig !== false,
    stdinFilename: options.stdinFilename,
    fixOption: 'nopycache fix',
    suggestionsOption: 'nopycache fix --fix-suggestions',
    rulesOption: RULES_OPTION,
  };
}

/** Without a repository the files are those that a walk finds. */
function outside(request: CheckRequest, paths: readonly string[]): CheckRequest {
  return { ...request, paths, mayBeEmpty: paths.length === 0 };
}

function inside(
  request: CheckRequest,
  options: CheckOptions,
  { cwd, top, scope }: { cwd: string; top: string; scope: Scope },
): CheckRequest {
  const coverage = gitCoverage(top);
  const own = resolve(top, '.gitignore');
  const ofUser = options.global === true ? globalIgnoreFile(cwd) : undefined;
  const all = places({
    mustCover: (path) => {
      const absolute = resolve(cwd, path);
      return absolute === ofUser || (absolute === own && lacksEssentials(coverage.uncovered));
    },
    isRelieved: (path) => isRelieved(resolve(cwd, path), top, coverage),
    isIgnoreFile: (path) => resolve(cwd, path) === ofUser,
  });
  const others = ofUser !== undefined && isThere(ofUser) ? [...scope.others, ofUser] : scope.others;
  return {
    ...request,
    places: all,
    find: (isIgnored) => findInGit({ ...scope, others }, { cwd, top, places: all, isIgnored }),
    further: (wanted) => repositoryFindings({ cwd, top, scope, coverage }, wanted),
  };
}

/**
 * An ignore file of git further down needs no patterns where those above it cover its directory already, or have to be
 * completed for other directories anyway.
 */
function isRelieved(path: string, top: string, { uncoveredDirectories }: GitCoverage): boolean {
  const directory = dirname(path);
  if (basename(path) !== '.gitignore' || directory === top) return false;
  const isInside = [...uncoveredDirectories].map((each) => isWithin(resolve(top, each), directory));
  return isInside.includes(false) || !isInside.includes(true);
}
