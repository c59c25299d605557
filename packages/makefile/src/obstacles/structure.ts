import type { Refusal } from '../target/change.js';
import type { Surroundings } from '../target/surroundings.js';

/** What keeps a block from being read as one: open ends before it, and lines that make does not read at all. */
export function* structureObstacles(file: Surroundings): Generator<Refusal> {
  const { before, block, isRead, place } = file;
  if (!isRead) {
    const message =
      'Our block stands inside a `define` or a continued line, where make reads no rules. Delete it with its markers.';
    yield { reason: 'broken', message, range: place };
    return;
  }
  if (block === undefined) yield* openEnds(file);
  yield* unreadableLines(file);
  if (before.recipePrefix.character === undefined) {
    const message =
      '.RECIPEPREFIX depends on a condition or a variable, so that nobody can know what a recipe has to begin with. Set it once, to a character.';
    const setting = before.statements.findLast(
      (statement) => statement.kind === 'assignment' && statement.name.text === '.RECIPEPREFIX',
    );
    yield { reason: 'recipe-prefix', message, range: setting?.range ?? place };
  }
}

function* openEnds({ before }: Surroundings): Generator<Refusal> {
  const { openDefine, openConditionals } = before;
  if (openDefine !== undefined) {
    const message = 'This `define` has no `endef`, so that all after it is its text. Close it.';
    yield { reason: 'open-define', message, range: openDefine.range };
  }
  const [first] = openConditionals.at(-1)?.branches ?? [];
  if (first !== undefined) {
    const { keyword, range } = first.start;
    const end = keyword === '.for' ? '.endfor' : keyword.startsWith('.') ? '.endif' : 'endif';
    const message = `This \`${keyword}\` has no \`${end}\`, so that what follows may be left out. Close it.`;
    yield { reason: 'open-conditional', message, range };
  }
}

/** Only outside conditionals: what is for another make often stands inside one. */
function* unreadableLines({ statements }: Surroundings): Generator<Refusal> {
  const first = statements.find(({ kind, branch }) => kind === 'unknown' && branch === undefined);
  if (first?.kind !== 'unknown') return;
  const message =
    'Neither GNU make nor bmake reads this line: is it for nmake, or a template? Name a Makefile of theirs.';
  yield { reason: 'unreadable', message, range: first.content };
}
