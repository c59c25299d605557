import type { DebrisTopicName } from '../debris/topics.js';
import type { Examined, Measured } from '../examine/settings.js';
import { ENTRY_CLASSES } from '../plan/classes.js';

/**
 * What a walker found in one directory. Columns of text instead of objects: a worker's findings are copied to the main
 * thread, and a string a directory is copied a hundred times faster than an object a file.
 */
export interface DirectoryRecord {
  readonly directory: string;
  readonly raw: boolean;
  readonly role: 'cache' | 'ordinary' | 'debris';
  /** Names, joined by the one character that no name has. */
  readonly names: string;
  /** The class of each name, as one character each. */
  readonly classes: string;
  /** The distinct cache tags, and for each name one character that says which. */
  readonly tags: readonly string[];
  readonly tagOfName: string;
  readonly measured?: readonly (Measured | undefined)[];
  /** The names of files that could not be looked into. */
  readonly unreadable?: readonly string[];
  /** What the directory holds besides, where husks were asked for. */
  readonly husk?: HuskEvidence;
  readonly debris?: { readonly topic: DebrisTopicName; readonly top: string };
}

/** Whether a directory may be a husk. */
export interface HuskEvidence {
  /** Names of its directories, `__pycache__` excepted. */
  readonly directories: readonly string[];
  /** Whether it has files that are no bytecode. */
  readonly otherFiles: boolean;
}

const FIRST = 0x20;
const JOINER = '/';

/** Packs what was found in a directory. */
export function packItems(
  items: readonly Examined[],
): Pick<DirectoryRecord, 'names' | 'classes' | 'tags' | 'tagOfName' | 'measured' | 'unreadable'> {
  const tags: string[] = [];
  let classes = '';
  let tagOfName = '';
  for (const item of items) {
    classes += String.fromCharCode(FIRST + ENTRY_CLASSES.indexOf(item.class));
    tagOfName += String.fromCharCode(FIRST + tagIndex(tags, item.interpreter));
  }
  const unreadable = items.filter((item) => item.unreadable === true);
  return {
    names: items.map((item) => item.name).join(JOINER),
    classes,
    tags,
    tagOfName,
    ...(items.some((item) => item.measured !== undefined)
      ? { measured: items.map((item) => item.measured) }
      : {}),
    ...(unreadable.length > 0 ? { unreadable: unreadable.map((item) => item.name) } : {}),
  };
}

/** Zero is no tag. */
function tagIndex(tags: string[], tag: string | undefined): number {
  if (tag === undefined) return 0;
  const known = tags.indexOf(tag);
  return known >= 0 ? known + 1 : tags.push(tag);
}

/** The opposite of {@link packItems}. */
export function unpackItems(record: DirectoryRecord): Examined[] {
  if (record.classes === '') return [];
  const unreadable = new Set(record.unreadable);
  return record.names.split(JOINER).map((name, index) => {
    const found = ENTRY_CLASSES[record.classes.charCodeAt(index) - FIRST];
    if (found === undefined) throw new RangeError(`No class for ${name}`);
    return {
      name,
      class: found,
      interpreter: record.tags[record.tagOfName.charCodeAt(index) - FIRST - 1],
      measured: record.measured?.[index],
      ...(unreadable.has(name) ? { unreadable: true as const } : {}),
    };
  });
}
