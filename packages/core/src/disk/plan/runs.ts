import type { DirectoryRecord } from '../walk/record.js';

/** Names one after the other that are of one class and have one tag. */
export interface Run {
  /** The class, as a record writes it. */
  readonly character: string;
  /** The tag, as a record writes it. */
  readonly tag: string;
  readonly count: number;
}

/** Finds runs in records, and remembers them: most directories' columns are those of another. */
export class Runs {
  readonly #known = new Map<string, readonly Run[]>();

  of({ classes, tagOfName }: DirectoryRecord): readonly Run[] {
    // Both have one character a name, so that no two pairs make the same text.
    const key = classes + tagOfName;
    let runs = this.#known.get(key);
    if (runs === undefined) this.#known.set(key, (runs = runsIn(classes, tagOfName)));
    return runs;
  }
}

function runsIn(classes: string, tagOfName: string): Run[] {
  const runs: Run[] = [];
  for (let at = 0, start = 0; start < classes.length; start = at) {
    const character = classes.charAt(start);
    const tag = tagOfName.charAt(start);
    while (classes.charAt(at) === character && tagOfName.charAt(at) === tag) at += 1;
    runs.push({ character, tag, count: at - start });
  }
  return runs;
}
