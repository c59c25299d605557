import { joinName, publicPath, type DiskPath } from '../disk-path.js';
import { errorCode, isGone } from '../error.js';
import type { Examined } from '../examine/settings.js';
import type { Problem } from '../plan/types.js';
import { packItems, type DirectoryRecord } from './record.js';

/** What a walker has found since it was last asked; plain data that goes through `postMessage`. */
export interface WalkFindings {
  readonly records: DirectoryRecord[];
  /** Directories that hold a `.git`. */
  readonly repositories: DiskPath[];
  readonly manifests: string[];
  readonly problems: Problem[];
}

/** Collects findings. */
export class FindingsLog {
  #findings = noFindings();

  /** What was found since the last time. */
  take(): WalkFindings {
    const findings = this.#findings;
    this.#findings = noFindings();
    return findings;
  }

  repository(directory: DiskPath): void {
    this.#findings.repositories.push(directory);
  }

  manifest(directory: DiskPath): void {
    this.#findings.manifests.push(publicPath(directory).path);
  }

  record(
    directory: DiskPath,
    role: DirectoryRecord['role'],
    items: readonly Examined[],
    more: Pick<DirectoryRecord, 'husk' | 'debris'> = {},
  ): void {
    const { text, raw } = directory;
    this.#findings.records.push({
      directory: text,
      raw,
      role,
      ...packItems(items),
      husk: more.husk,
      debris: more.debris,
    });
  }

  /** Another process being faster is no problem. */
  report(path: DiskPath, operation: Problem['operation'], error: unknown): void {
    if (isGone(error)) return;
    this.#findings.problems.push({
      path: publicPath(path).path,
      operation,
      code: errorCode(error),
      message: error instanceof Error ? error.message : String(error),
    });
  }

  /** Looks at a name in a directory; `unreadable` where that fails, and nothing where it is gone. */
  examine(
    directory: DiskPath,
    name: string,
    look: () => Examined | undefined,
  ): Examined | 'unreadable' | undefined {
    try {
      return look();
    } catch (error) {
      if (isGone(error)) return undefined;
      this.report({ ...directory, text: joinName(directory.text, name) }, 'read', error);
      return 'unreadable';
    }
  }
}

function noFindings(): WalkFindings {
  return { records: [], repositories: [], manifests: [], problems: [] };
}
