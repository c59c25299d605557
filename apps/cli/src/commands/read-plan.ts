import { readFileSync } from 'node:fs';

import { parsePlan, type Plan } from '@nopycache/core/disk';

import { UsageError } from '../usage-error.js';

/** Standard input, as a file name. */
const STDIN = '-';

/** Reads a plan that `scan --json` wrote; `-` reads it from the standard input. */
export function readPlan(file: string): Plan {
  const name = file === STDIN ? 'standard input' : file;
  return parsePlan(parseJson(readText(file, name), name));
}

function readText(file: string, name: string): string {
  try {
    return readFileSync(file === STDIN ? 0 : file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UsageError(`${name}: cannot be read (${code}). Name a file that scan --json wrote.`);
  }
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${name}: is not JSON (${why}). Write it with scan --json.`);
  }
}
