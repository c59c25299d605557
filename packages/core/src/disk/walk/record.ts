import { rawText, type DiskPath } from '../disk-path.js';
import type { DebrisTopicName } from '../debris/topics.js';
import type { Examined, Measured } from '../examine/settings.js';
import { ENTRY_CLASSES, type EntryClass } from '../plan/classes.js';

/**
 * What a walker found in one directory. Columns of text instead of objects: a worker's findings are copied to the main
 * thread, and a string a directory is copied a hundred times faster than an object a file.
 */
export interface DirectoryRecord {
  readonly directory: string;
  readonly raw: boolean;
  readonly role: 'cache' | 'ordinary' | 'debris' | 'mirror';
  /** Names, joined by the one character that no name has. */
  readonly names: string;
  /** The class of each name, as one character each. */
  readonly classes: string;
  /** The distinct cache tags, and for each name one character that says which. */
  readonly tags: readonly string[];
  readonly tagOfName: string;
  readonly measured?: readonly (Measured | undefined)[] | undefined;
  /** The names of files that could not be looked into. */
  readonly unreadable?: readonly string[] | undefined;
  /** What the directory holds besides, where husks were asked for, and in mirrors. */
  readonly husk?: HuskEvidence | undefined;
  /** Which tool's cache this is. `top` is its directory; missing for a file that is all there is. */
  readonly debris?: { readonly topic: DebrisTopicName; readonly top?: DiskPath } | undefined;
}

/** Whether a directory may be a husk. */
export interface HuskEvidence {
  /** Names of its directories, other than those that are kept anyway. */
  readonly directories: readonly string[];
  /** Whether it has files that are no bytecode. */
  readonly otherFiles: boolean;
}

const FIRST = 0x20;
const JOINER = '/';

const CHARACTERS = Object.fromEntries(
  ENTRY_CLASSES.map((name, at) => [name, String.fromCharCode(FIRST + at)]),
) as Readonly<Record<EntryClass, string>>;

/** How a class is written in a record's `classes`. */
export function classCharacter(name: EntryClass): string {
  return CHARACTERS[name];
}

/** Packs what was found in a directory. */
export function packItems(
  items: readonly Examined[],
): Pick<DirectoryRecord, 'names' | 'classes' | 'tags' | 'tagOfName' | 'measured' | 'unreadable'> {
  const tags: string[] = [];
  let classes = '';
  let tagOfName = '';
  let unreadable: string[] | undefined;
  let isMeasured = false;
  for (const item of items) {
    classes += classCharacter(item.class);
    tagOfName += String.fromCharCode(FIRST + tagIndex(tags, item.interpreter));
    isMeasured ||= item.measured !== undefined;
    if (item.unreadable === true) (unreadable ??= []).push(item.name);
  }
  // Joining makes one flat string, and lets go of those that `readdir` made.
  const names = items.map((item) => item.name).join(JOINER);
  const measured = isMeasured ? items.map((item) => item.measured) : undefined;
  return { names, classes, tags, tagOfName, measured, unreadable };
}

/** Zero is no tag. */
function tagIndex(tags: string[], tag: string | undefined): number {
  if (tag === undefined) return 0;
  const known = tags.indexOf(tag);
  return known >= 0 ? known + 1 : tags.push(tag);
}

/** The class that {@link classCharacter} wrote. */
export function classOfCharacter(character: string): EntryClass {
  const found = ENTRY_CLASSES[character.charCodeAt(0) - FIRST];
  if (found === undefined) throw new RangeError(`"${character}" stands for no class.`);
  return found;
}

/** The cache tag that a character of a record's `tagOfName` stands for. */
export function tagOfCharacter({ tags }: DirectoryRecord, character: string): string | undefined {
  return tags[character.charCodeAt(0) - FIRST - 1];
}

/** The names of a record as bytes, one character each. */
export function rawNames({ names, raw, classes }: DirectoryRecord): string[] {
  return classes === '' ? [] : rawText({ text: names, raw }).split(JOINER);
}

/** The opposite of {@link packItems}. */
export function unpackItems(record: DirectoryRecord): Examined[] {
  if (record.classes === '') return [];
  const unreadable = new Set(record.unreadable);
  return record.names.split(JOINER).map((name, index) => ({
    name,
    class: classOfCharacter(record.classes.charAt(index)),
    interpreter: tagOfCharacter(record, record.tagOfName.charAt(index)),
    measured: record.measured?.[index],
    unreadable: unreadable.has(name),
  }));
}
