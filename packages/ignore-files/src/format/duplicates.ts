import type { Order } from '../dialects/dialect.js';
import type { PatternLine } from '../parse/ignore-file.js';
import type { Draft } from './draft.js';

/**
 * The drafts of patterns that say what another says, and may go:
 *
 * - where any match decides, every one but the first;
 * - where the last match decides, the later of two if nothing between them does the opposite, and otherwise the earlier,
 *   which the later overrules in any case.
 */
export function duplicates(drafts: readonly Draft[], order: Order): Set<Draft> {
  const removed = new Set<Draft>();
  if (order === 'unknown') return removed;
  const latest = new Map<string, { draft: Draft; index: number }>();
  /** Where the last line stands that may undo a pattern: one that ignores, or one that brings back. */
  const undone = { ignoring: -1, keeping: -1 };
  drafts.forEach((draft, index) => {
    const { line, fixed } = draft;
    if (fixed || line.kind === 'directive') undone.ignoring = undone.keeping = index;
    if (line.kind !== 'pattern') return;
    const key = keyOf(line);
    const earlier = latest.get(key);
    const undoing = line.negated ? undone.ignoring : undone.keeping;
    if (earlier !== undefined && !fixed && (order === 'any-match' || undoing < earlier.index)) {
      if (isBare(draft)) removed.add(draft);
      return;
    }
    if (earlier !== undefined && order === 'last-match' && !earlier.draft.fixed) {
      removed.add(earlier.draft);
    }
    latest.set(key, { draft, index });
    undone[line.negated ? 'keeping' : 'ignoring'] = index;
  });
  return removed;
}

function keyOf({ pattern, syntax }: PatternLine): string {
  return syntax === undefined ? pattern : `${syntax}:${pattern}`;
}

/** Whether a line holds nothing besides its pattern: in .hgignore a comment may follow. */
function isBare({ line, text }: Draft): boolean {
  return line.kind === 'pattern' && text.trim() === line.pattern.trim();
}
