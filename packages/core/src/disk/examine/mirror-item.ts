import { bytecodeName } from '../../bytecode/names.js';
import type { ListedItem } from '../listing.js';
import { examineCacheItem, notAFile } from './cache-item.js';
import type { Examined, ExamineSettings, Locate } from './settings.js';
import type { Sources } from './sources.js';

/**
 * Says what one name in a mirror (`sys.pycache_prefix`) is, directories to enter excepted. Importlib ends every name there
 * in a cache tag, so that what has none is somebody else's.
 */
export function examineMirrorItem(
  item: ListedItem,
  sources: Sources,
  locate: Locate,
  settings: ExamineSettings,
): Examined {
  const { name } = item;
  if (!item.isFile()) return notAFile(item);
  if (bytecodeName(name, true)?.tag === undefined) return { name, class: 'foreign' };
  return examineCacheItem(item, sources, locate, { ...settings, headers: false });
}
