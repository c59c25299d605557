import { CACHE_DIRECTORY } from '../../bytecode/names.js';
import type { DiskPath } from '../disk-path.js';
import { notAFile } from '../examine/cache-item.js';
import { examineMirrorItem } from '../examine/mirror-item.js';
import { mirroredSources, mirrorPlace, sourceFolders } from '../examine/mirrored-sources.js';
import type { Examined } from '../examine/settings.js';
import type { Sources } from '../examine/sources.js';
import { itemPath, type ListedItem, type Listing } from '../listing.js';
import type { PlanSettings } from '../plan/types.js';
import type { FindingsLog } from './findings.js';
import type { WalkSettings } from './settings.js';

/**
 * Records what a directory of a mirror holds.
 *
 * @returns the names of the directories to enter
 */
export function recordMirrorDirectory(
  listing: Listing,
  { plan, roots }: WalkSettings,
  log: FindingsLog,
): string[] {
  const { directory, items } = listing;
  const entered = items.filter(isEntered).map(({ name }) => name);
  const others = items.filter((item) => !isEntered(item));
  const sources = sourcesFor(directory, { plan, roots }, log);
  const found = others.map((item) => examined(item, listing, sources, plan, log));
  log.record(
    directory,
    'mirror',
    found.filter((item) => item !== undefined),
    { husk: { directories: entered, otherFiles: false } },
  );
  return entered;
}

/** Importlib makes no `__pycache__` in a mirror: where there is one, it is an ordinary tree's. */
function isEntered(item: ListedItem): boolean {
  return item.isDirectory() && item.name !== CACHE_DIRECTORY;
}

/** @returns `undefined` where nobody can say which sources there are */
function sourcesFor(
  directory: DiskPath,
  { plan, roots }: WalkSettings,
  log: FindingsLog,
): Sources | undefined {
  const place = mirrorPlace(directory, plan, roots);
  try {
    return mirroredSources(directory, place);
  } catch (error) {
    log.report(sourceFolders(directory, place)[0] ?? directory, 'list', error);
    return undefined;
  }
}

function examined(
  item: ListedItem,
  { directory }: Listing,
  sources: Sources | undefined,
  plan: PlanSettings,
  log: FindingsLog,
): Examined | undefined {
  const { name } = item;
  const unknown: Examined = { name, class: 'valid', unreadable: true };
  if (!item.isFile()) return notAFile(item);
  if (sources === undefined) return unknown;
  const locate = (each: string): string | Buffer => itemPath(directory, each);
  const found = log.examine(directory, name, () => examineMirrorItem(item, sources, locate, plan));
  return found === 'unreadable' ? unknown : found;
}
