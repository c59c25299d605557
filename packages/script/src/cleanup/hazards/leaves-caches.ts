import { defineHazard, placeOf, type HazardKind } from '../hazard.js';
import { headOf } from './head.js';

export const leavesCaches: HazardKind = defineHazard('leaves-caches', {
  severity: 'info',
  description: 'Require that a cleanup removes `__pycache__` with what is in it',
  rationale:
    'A cleanup from the days of Python 2 removes `.pyc` files alone. It leaves an empty `__pycache__` in each directory, and with it directories that were deleted in git long ago.',
  *discover({ cleanups, whole }) {
    const inner = whole.root.children.find(({ name }) => name === 'package');
    const cache = inner?.children.find(({ kind }) => kind === 'cache');
    if (cache === undefined || !whole.has(cache)) return;
    const bytecode = cache.children.filter(({ kind }) => kind === 'cached');
    if (bytecode.some((node) => whole.has(node))) return;
    if (cleanups.some(({ find, simulation }) => find !== undefined && simulation === undefined))
      return;
    const cleanup = cleanups.find(({ removed }) => bytecode.some((node) => removed.has(node)));
    if (cleanup === undefined || cleanups.some(isAboutCaches)) return;
    const remedy =
      cleanup.python === undefined
        ? `\`${cleanup.find === undefined ? 'find . ' : ''}-type d -name __pycache__ -prune -exec rm -rf {} +\``
        : '`shutil.rmtree(p) for p in Path().rglob("__pycache__")`';
    yield {
      message: `This leaves every \`__pycache__\` as an empty directory. Remove them too: ${remedy}.`,
      range: placeOf(cleanup.command, headOf(cleanup)),
    };
  },
});

/** What means to remove them, and fails, is told so elsewhere. */
function isAboutCaches({
  command,
}: {
  command: { words: readonly { source: string }[] };
}): boolean {
  return command.words.some(({ source }) => source.includes('__pycache__'));
}
