import fs from 'node:fs';
import { resolve } from 'node:path';

import { DiskError, errorCode, readTextFile, writeTextFile } from '@nopycache/core/disk';
import {
  exitCode,
  formatters,
  wantsColor,
  type CheckedFile,
  type FormatName,
  type FormatOptions,
  type Report,
} from '@nopycache/report';

import type { FileChange } from '../check/drafts.js';
import { UsageError } from '../usage-error.js';
import type { Io, Output } from './io.js';

/** How what was found is shown. */
export interface PresentOptions extends Pick<FormatOptions, 'fixOption' | 'suggestionsOption'> {
  readonly format: FormatName;
  /** A file for the report; without it the standard output has it, or the standard error where the former is taken. */
  readonly outputFile: string | undefined;
  /** Whether only errors are shown and counted. */
  readonly quiet: boolean;
  /** `undefined`: as the environment and the terminal say. */
  readonly color: boolean | undefined;
  /** Whether the standard output is for something else: a diff, a fixed text. */
  readonly isStdoutTaken: boolean;
}

/** Shows a report. @throws {UsageError} where it cannot be written */
export async function presentReport(
  report: Report,
  { format, outputFile, quiet, color, isStdoutTaken, fixOption, suggestionsOption }: PresentOptions,
  io: Io,
): Promise<void> {
  const shown = quiet ? { ...report, files: report.files.map(errorsOnly) } : report;
  const output = isStdoutTaken ? io.stderr : io.stdout;
  const text = formatters[format](shown, {
    color: outputFile === undefined ? isColored(color, output, io) : color === true,
    width: outputFile === undefined ? output.width : undefined,
    fixOption,
    suggestionsOption,
  });
  if (outputFile === undefined) await output.write(text);
  else writeReport(resolve(io.cwd, outputFile), text);
}

/** Whether what is written to a stream may have colour. */
function isColored(color: boolean | undefined, output: Output, io: Io): boolean {
  return color ?? wantsColor(io.environment, output.isTerminal);
}

/** Shows what fixes would change, as `git apply` and `patch -p1` read it; in colour for people. */
export async function presentDiff(
  changes: readonly FileChange[],
  color: boolean | undefined,
  io: Io,
): Promise<void> {
  const { terminalDiff, unifiedDiff } = await import('@nopycache/report/diff');
  const diff = changes.map(({ path, before, after }) => unifiedDiff(path, before, after)).join('');
  const isForPeople = isColored(color, io.stdout, io);
  await io.stdout.write(isForPeople ? terminalDiff(diff, { color: true }) : diff);
}

/** The exit code for what was found: 1 with an error or more warnings than pass, else 0. */
export function findingsExitCode(
  report: Report,
  { quiet, maxWarnings }: { readonly quiet: boolean; readonly maxWarnings: number | undefined },
): 0 | 1 {
  return exitCode(report, { maxWarnings: maxWarnings ?? (quiet ? Infinity : 0) });
}

function errorsOnly(file: CheckedFile): CheckedFile {
  return { ...file, findings: file.findings.filter(({ severity }) => severity === 'error') };
}

/** A report takes the place of what is there, whatever its encoding; streams and devices are written to. */
function writeReport(path: string, text: string): void {
  try {
    if (isStream(path)) fs.appendFileSync(path, text);
    else writeTextFile({ ...readTextFile(path, { orNew: true }), encoding: 'utf-8' }, text);
  } catch (error) {
    if (error instanceof DiskError) throw new UsageError(error.message, { cause: error });
    const code = errorCode(error);
    throw new UsageError(`${path}: cannot be written (${code}). Choose another --output-file.`);
  }
}

/** `/dev/stdout` leads to whatever the standard output is, a plain file perhaps, which others write to as well. */
function isStream(path: string): boolean {
  if (/^\/(?:dev|proc)\//.test(path)) return true;
  const found = fs.statSync(path, { throwIfNoEntry: false });
  return found !== undefined && !found.isFile() && !found.isDirectory();
}
