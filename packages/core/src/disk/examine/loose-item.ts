import { bytecodeName, type BytecodeName } from '../../bytecode/names.js';
import type { ListedItem } from '../listing.js';
import type { EntryClass } from '../plan/classes.js';
import { notAFile } from './cache-item.js';
import { checkHeader } from './header-check.js';
import { measure } from './measure.js';
import type { Examined, ExamineSettings, Locate } from './settings.js';
import type { Sources } from './sources.js';

/** Whether a name outside `__pycache__` can be bytecode's; cheap, since it is asked of every file of a tree. */
export function mayBeLooseBytecode(name: string): boolean {
  const last = name.charCodeAt(name.length - 1);
  if (last === 0x63 || last === 0x6f) return name.endsWith('.pyc') || name.endsWith('.pyo');
  if (last === 0x73) return name.endsWith('$py.class');
  return last >= 0x30 && last <= 0x39 && (name.includes('.pyc.') || name.includes('.pyo.'));
}

/**
 * Says what a name outside `__pycache__` is, one that {@link mayBeLooseBytecode}.
 *
 * @returns `undefined` for directories and for names that only look like bytecode's
 * @throws the system's error when the file cannot be read
 */
export function examineLooseItem(
  item: ListedItem,
  sources: Sources,
  locate: Locate,
  settings: ExamineSettings,
): Examined | undefined {
  const { name } = item;
  const parsed = bytecodeName(name, false);
  if (parsed === undefined || item.isDirectory()) return undefined;
  if (!item.isFile()) return notAFile(item);
  return {
    name,
    class: classOf(parsed, sources, locate(name), settings),
    interpreter: parsed.tag,
    measured: measure(locate, name, settings),
  };
}

function classOf(
  parsed: BytecodeName,
  sources: Sources,
  path: string | Buffer,
  settings: ExamineSettings,
): EntryClass {
  const source = sources.find(parsed);
  const verdict = checkHeader(
    path,
    parsed,
    source === undefined ? undefined : sources.locate(source),
  );
  if (verdict === 'not-bytecode') return 'not-bytecode';
  if (source === undefined) return verdict === 'too-short' ? 'not-bytecode' : 'legacy-orphan';
  if (parsed.kind === 'temporary') return 'temporary';
  if (verdict === 'too-short') return 'not-bytecode';
  if (verdict === 'damaged' || verdict === 'contradicts-name') return 'corrupt';
  return settings.headers && verdict === 'stale' ? 'stale-source' : 'legacy';
}
