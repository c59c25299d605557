import fs from 'node:fs';
import os from 'node:os';
import { basename, delimiter, join } from 'node:path';

/** What interpreters are called: `python`, `python3.12`, `python3.13t`, `pypy3`, `graalpy`. */
const NAME = /^(?:python|pypy|graalpy)(?:\d+(?:\.\d+)?t?)?(?:\.exe)?$/;
/** Where systems install programs, whatever PATH says. */
const SYSTEM = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin', '/opt/local/bin'];
/** Without these, macOS answers a call of its python3 with an offer to install them. */
const APPLE_TOOLS = ['/Library/Developer/CommandLineTools', '/Applications/Xcode.app'];

/** Paths that may be Python interpreters of this machine: on PATH, of the system, and of the tools that install them. */
export function interpreterCandidates(env: NodeJS.ProcessEnv = process.env): string[] {
  const directories = [...(env['PATH'] ?? '').split(delimiter), ...SYSTEM, ...windows(env)];
  const found = [
    ...directories.filter(isNoShims).filter(hasPrograms).flatMap(namedLikePython),
    ...installations(env).flatMap(inInstallation),
  ];
  return [...new Set(found)].filter((path) => fs.existsSync(path));
}

/** Shims run one of the installations, which are found by themselves. */
function isNoShims(directory: string): boolean {
  return directory !== '' && basename(directory) !== 'shims';
}

function hasPrograms(directory: string): boolean {
  if (process.platform !== 'darwin' || directory !== '/usr/bin') return true;
  return APPLE_TOOLS.some((path) => fs.existsSync(path));
}

function namedLikePython(directory: string): string[] {
  return namesIn(directory)
    .filter((name) => NAME.test(name))
    .map((name) => join(directory, name));
}

/** Directories of which each holds one Python. */
function installations(env: NodeJS.ProcessEnv): string[] {
  const home = os.homedir();
  const data = env['XDG_DATA_HOME'] ?? join(home, '.local', 'share');
  const parents = [
    join(env['PYENV_ROOT'] ?? join(home, '.pyenv'), 'versions'),
    env['UV_PYTHON_INSTALL_DIR'] ?? join(data, 'uv', 'python'),
    join(env['MISE_DATA_DIR'] ?? join(data, 'mise'), 'installs', 'python'),
    join(env['ASDF_DATA_DIR'] ?? join(home, '.asdf'), 'installs', 'python'),
    join(env['RYE_HOME'] ?? join(home, '.rye'), 'py'),
    '/Library/Frameworks/Python.framework/Versions',
    join(env['LOCALAPPDATA'] ?? home, 'Programs', 'Python'),
  ];
  const own = [env['VIRTUAL_ENV'], env['CONDA_PREFIX']].filter((path) => path !== undefined);
  const below = parents.flatMap((parent) => namesIn(parent).map((name) => join(parent, name)));
  return [...own, ...below, ...condaEnvironments(home)];
}

function inInstallation(directory: string): string[] {
  const names = ['bin/python3', 'bin/python', 'bin/pypy3', 'python.exe', 'Scripts/python.exe'];
  const found = names.map((name) => join(directory, name)).find((path) => fs.existsSync(path));
  return found === undefined ? [] : [found];
}

/** conda notes every environment that it makes, a line each. */
function condaEnvironments(home: string): string[] {
  const file = join(home, '.conda', 'environments.txt');
  if (!fs.existsSync(file)) return [];
  return fs.readFileSync(file, 'utf8').split(/\r?\n/).filter(Boolean);
}

function windows(env: NodeJS.ProcessEnv): string[] {
  if (process.platform !== 'win32') return [];
  return [join(env['SystemRoot'] ?? 'C:\\Windows', 'py')];
}

/** Directories on PATH need not exist, nor be readable. */
function namesIn(directory: string): string[] {
  try {
    return fs.readdirSync(directory);
  } catch {
    return [];
  }
}
