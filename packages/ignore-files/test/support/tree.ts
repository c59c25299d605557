/** Files that can lie in one tree, at several depths, for programs that have to see them on a disk. */
export const FILES: readonly string[] = [
  '',
  'a/',
  'b/',
  'a/b/',
  '__pycache__/',
  'a/__pycache__/',
  'A/',
  'aa/',
  'a b/',
].flatMap((directory) =>
  ['x', 'ab', 'a.pyc', 'b.pyo', '.a', 'aa.py', 'a-b'].map((name) => directory + name),
);
