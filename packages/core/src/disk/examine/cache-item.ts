import { bytecodeName, type BytecodeName } from '../../bytecode/names.js';
import { interpreterOfTag } from '../../bytecode/interpreter.js';
import type { EntryClass } from '../plan/classes.js';
import type { ListedItem } from '../listing.js';
import { checkHeader } from './header-check.js';
import { measure } from './measure.js';
import type { Examined, ExamineSettings, Locate } from './settings.js';
import type { Sources } from './sources.js';

/** Says what one name in a `__pycache__` is. */
export function examineCacheItem(
  item: ListedItem,
  sources: Sources,
  locate: Locate,
  settings: ExamineSettings,
): Examined {
  const { name } = item;
  if (!item.isFile()) return notAFile(item);
  const parsed = bytecodeName(name, true);
  if (parsed === undefined) return { name, class: 'foreign' };
  const found = classOf(parsed, sources, () => locate(name), settings);
  return {
    name,
    class: found,
    interpreter: parsed.tag,
    measured: measure(locate, name, settings),
  };
}

/** Says what something is that is neither a file nor, in its place, a directory to enter. */
export function notAFile(item: ListedItem): Examined {
  const { name } = item;
  if (item.isDirectory()) return { name, class: 'foreign-directory' };
  if (item.isSymbolicLink()) return { name, class: 'symlink' };
  return { name, class: 'special-file' };
}

function classOf(
  parsed: BytecodeName,
  sources: Sources,
  path: () => string | Buffer,
  settings: ExamineSettings,
): EntryClass {
  if (parsed.kind === 'numba' || parsed.kind === 'cffi' || parsed.kind === 'temporary') {
    return parsed.kind;
  }
  const source = sources.find(parsed);
  if (source === undefined) return 'orphan';
  if (settings.headers) {
    const verdict = checkHeader(path(), parsed, sources.locate(source));
    if (verdict === 'stale') return 'stale-source';
    if (verdict !== 'current') return 'corrupt';
  }
  if (isOfStaleInterpreter(parsed.tag, settings.keepInterpreters)) return 'stale-interpreter';
  return parsed.kind === 'pytest' ? 'pytest' : 'valid';
}

/** A tag nobody can read is never stale: there is no telling whether its interpreter is still in use. */
function isOfStaleInterpreter(
  tag: string | undefined,
  keep: ExamineSettings['keepInterpreters'],
): boolean {
  if (tag === undefined || keep === null) return false;
  const interpreter = interpreterOfTag(tag);
  if (interpreter?.version === undefined) return false;
  return !keep.includes(`${interpreter.implementation}-${interpreter.version}`);
}
