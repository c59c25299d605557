export { gitRepository, type GitRepository } from './git.js';
export { FAULTY_MONOREPO } from './faulty-monorepo.js';
export { writeMonorepo } from './monorepo.js';
export { program, skipWithout } from './programs.js';
export { pythonVersions, runPython, type Python, type PythonRun } from './python.js';
export { pyc, pycOf, type PycOptions } from './pyc.js';
export { snapshot, differences } from './snapshot.js';
export { temporaryDirectory } from './temporary-directory.js';
export {
  fifo,
  hardLink,
  symlink,
  withMode,
  withTime,
  writeRaw,
  writeTree,
  type Tree,
  type TreeItem,
} from './tree.js';
export { unprivileged } from './unprivileged.js';
