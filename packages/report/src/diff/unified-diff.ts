import { formatPatch, structuredPatch } from 'diff';

import { replacedBlock } from './replaced-block.js';

const CONTEXT = 3;
const NO_FILE = '/dev/null';
/** Finding the shortest way takes time in the square of its length: this many lines take some 200 ms. */
const MOST_CHANGES = 2_000;

/**
 * What changes in a file, as `git apply` and `patch -p1` read it; empty where nothing does. Where very much changes, the
 * diff is right but longer than it might be.
 *
 * @param path relative to where the diff is applied, with `/`
 * @param before `undefined`: the file is new
 */
export function unifiedDiff(path: string, before: string | undefined, after: string): string {
  if (before === after) return '';
  const name = path.replace(/^(\.\/)+/, '');
  const isCreate = before === undefined;
  const patch = {
    oldFileName: isCreate ? NO_FILE : `a/${name}`,
    newFileName: `b/${name}`,
    oldHeader: undefined,
    newHeader: undefined,
    hunks: hunksOf(before ?? '', after),
    isGit: true,
    isCreate,
  };
  return withEndedNames(formatPatch(patch));
}

function hunksOf(before: string, after: string): ReturnType<typeof replacedBlock>[] {
  const options = { context: CONTEXT, maxEditLength: MOST_CHANGES };
  const patch = structuredPatch('', '', before, after, undefined, undefined, options);
  return patch?.hunks ?? [replacedBlock(before, after, CONTEXT)];
}

/** Git and GNU patch end a name at the first blank unless a tab comes after it. */
function withEndedNames(patch: string): string {
  return patch.replace(/^(?:(?!@@).*\n)*/, (header) =>
    header.replace(/^(?:---|\+\+\+) (?!").* .*$/gm, (line) => `${line}\t`),
  );
}
