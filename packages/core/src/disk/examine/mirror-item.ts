import { bytecodeName } from '../../bytecode/names.js';
import type { ListedItem } from '../listing.js';
import { examineCacheItem, notAFile } from './cache-item.js';
import type { Examined, ExamineSettings, Locate } from './settings.js';
import type { Sources } from './sources.js';

/**
 * Says what one name in a mirror (`sys.pycache_prefix`) is, directories to enter excepted. Importlib puts a cache tag into
 * every name there, so that what has none, or one that is nobody's, is not its own.
 */
export function examineMirrorItem(
  item: ListedItem,
  sources: Sources,
  locate: Locate,
  settings: ExamineSettings,
): Examined {
  const { name } = item;
  if (!item.isFile()) return notAFile(item);
  if (!isOfImportlib(name)) return { name, class: 'foreign' };
  return examineCacheItem(item, sources, locate, { ...settings, headers: false });
}

/** Outside of `__pycache__`, where names are freer, only the tags of known implementations count. */
function isOfImportlib(name: string): boolean {
  if (bytecodeName(name, false)?.tag !== undefined) return true;
  const { kind, withoutSuffix = false } = bytecodeName(name, true) ?? {};
  return withoutSuffix || kind === 'numba' || kind === 'cffi';
}
