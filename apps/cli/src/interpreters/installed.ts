import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { promisify } from 'node:util';

import { interpreterOfTag } from '@nopycache/core';

import { interpreterCandidates } from './candidates.js';
import { interpreterOfVersion } from './version.js';

/** What an interpreter says of itself. */
export interface InstalledPython {
  /** `sys.executable` */
  readonly path: string;
  /** `3.12.1` */
  readonly version: string;
  /** As in `cpython-3.12`. */
  readonly interpreter: string;
  /** `sys.implementation.cache_tag`; `null` before Python 3. */
  readonly tag: string | null;
  /** `sys.pycache_prefix`; `null` where bytecode goes into `__pycache__`. */
  readonly prefix: string | null;
}

/** The interpreters of this machine, and programs that are called like one and do not answer. */
export interface InstalledPythons {
  readonly pythons: readonly InstalledPython[];
  readonly silent: readonly { readonly path: string; readonly why: string }[];
}

/** Understood by Python 2 as well. The site module runs, since it may set a prefix; asking writes no bytecode (`-B`). */
const QUESTION = `
import json, sys
own = getattr(sys, "implementation", None)
print(json.dumps({
    "path": sys.executable,
    "version": "%d.%d.%d" % sys.version_info[:3],
    "name": own.name if own else "cpython",
    "tag": own.cache_tag if own else None,
    "prefix": getattr(sys, "pycache_prefix", None),
}))
`;
/** Milliseconds; a busy machine starts a Python slowly. */
const TIMEOUT = 20_000;
const AT_ONCE = 4;

/**
 * Asks every interpreter that can be found, each once, as the environment is now.
 *
 * @param timeout milliseconds until one is taken for one that does not answer
 */
export async function installedPythons(
  candidates: readonly string[] = interpreterCandidates(),
  timeout: number = TIMEOUT,
): Promise<InstalledPythons> {
  const distinct = new Map<string, string>();
  for (const path of candidates) {
    const real = fs.realpathSync.native(path);
    if (!distinct.has(real)) distinct.set(real, path);
  }
  const queue = [...distinct.values()].reverse();
  const pythons: InstalledPython[] = [];
  const silent: { path: string; why: string }[] = [];
  const next = async (): Promise<void> => {
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      const answer = await ask(path, timeout);
      if ('why' in answer) silent.push({ path, why: answer.why });
      else pythons.push(answer);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  const byPath = new Map(pythons.map((python) => [python.path, python]));
  return { pythons: [...byPath.values()].sort(byVersion), silent };
}

async function ask(
  path: string,
  timeout: number,
): Promise<InstalledPython | { readonly why: string }> {
  try {
    const { stdout } = await promisify(execFile)(path, ['-B', '-c', QUESTION], {
      timeout,
      // A program that only looks like Python may take no notice of SIGTERM.
      killSignal: 'SIGKILL',
      encoding: 'utf8',
    });
    return pythonFrom(JSON.parse(stdout) as Answer);
  } catch (error) {
    return { why: error instanceof Error ? firstLine(error.message) : String(error) };
  }
}

type Answer = Omit<InstalledPython, 'interpreter'> & { readonly name: string };

function pythonFrom({ path, version, name, tag, prefix }: Answer): InstalledPython {
  const tagged = tag === null ? undefined : interpreterOfTag(tag);
  const interpreter =
    tagged?.version === undefined
      ? (interpreterOfVersion(`${name}-${version}`) ?? name)
      : `${tagged.implementation}-${tagged.version}`;
  return { path, version, interpreter, tag, prefix };
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

function byVersion(a: InstalledPython, b: InstalledPython): number {
  const order = a.version.localeCompare(b.version, 'en', { numeric: true });
  return order || (a.path < b.path ? -1 : 1);
}
