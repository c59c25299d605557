import type { ListedItem } from '../listing.js';
import { notAFile } from './cache-item.js';
import { measure } from './measure.js';
import type { Examined, ExamineSettings, Locate } from './settings.js';

/** Says what a name in a tool's cache is. */
export function examineDebrisItem(
  item: ListedItem,
  locate: Locate,
  settings: ExamineSettings,
): Examined {
  if (item.isDirectory()) return notAFile(item);
  const found = item.isFile() ? { name: item.name, class: 'debris' as const } : notAFile(item);
  return { ...found, measured: measure(locate, item.name, settings) };
}
