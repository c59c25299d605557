import { Buffer } from 'node:buffer';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';

/** A header of CPython 3.11 and as much code as a small module has. */
const BYTECODE = Buffer.concat([Buffer.from('a70d0d0a00000000', 'hex'), Buffer.alloc(100)]);

const SERVICES = 100;
const PACKAGES_OF_A_SERVICE = 40;
const ENVIRONMENTS = 20;
const PACKAGES_OF_AN_ENVIRONMENT = 180;
const MODULES = 12;

/**
 * A monorepo of Python services, virtual environments, TypeScript packages and their node_modules, in a git repository.
 *
 * @param {string} root
 */
export function makeTree(root) {
  for (let at = 0; at < 40; at += 1) makeTypeScriptPackage(join(root, 'packages', `p${at}`));
  for (const directory of pythonPackages(root)) {
    fs.mkdirSync(directory, { recursive: true });
    for (let at = 0; at < MODULES; at += 1) {
      fs.writeFileSync(join(directory, `module_${at}.py`), 'x = 1\n');
    }
  }
  for (let at = 0; at < ENVIRONMENTS; at += 1) {
    fs.writeFileSync(join(root, 'environments', `v${at}`, 'pyvenv.cfg'), 'home = /usr/bin\n');
  }
  fs.writeFileSync(join(root, '.gitignore'), 'node_modules/\nenvironments/\n__pycache__/\n');
  execFileSync('git', ['init', '-q', root]);
  execFileSync('git', ['add', 'services'], { cwd: root });
}

/**
 * Writes all bytecode of the tree anew, as Python would. What an earlier program has left is removed first: a file that
 * is written over is put on the disk at once.
 *
 * @param {string} root
 */
export function writeBytecode(root) {
  for (const directory of pythonPackages(root)) {
    const cache = join(directory, '__pycache__');
    fs.rmSync(cache, { recursive: true, force: true });
    fs.mkdirSync(cache);
    for (let at = 0; at < MODULES; at += 1) {
      fs.writeFileSync(join(cache, `module_${at}.cpython-311.pyc`), BYTECODE);
    }
  }
}

/**
 * @param {string} root
 * @returns {Generator<string>}
 */
function* pythonPackages(root) {
  for (let service = 0; service < SERVICES; service += 1) {
    for (let at = 0; at < PACKAGES_OF_A_SERVICE; at += 1) {
      yield join(root, 'services', `s${service}`, 'src', `package_${at}`);
    }
  }
  for (let environment = 0; environment < ENVIRONMENTS; environment += 1) {
    const packages = join(root, 'environments', `v${environment}`, 'lib', 'site-packages');
    for (let at = 0; at < PACKAGES_OF_AN_ENVIRONMENT; at += 1) {
      yield join(packages, `package_${at}`, 'core');
    }
  }
}

/** @param {string} directory */
function makeTypeScriptPackage(directory) {
  for (let component = 0; component < 40; component += 1) {
    fill(join(directory, 'src', `component_${component}`), 30, 'ts');
  }
  for (let dependency = 0; dependency < 350; dependency += 1) {
    fill(join(directory, 'node_modules', `dependency_${dependency}`, 'lib'), 16, 'js');
  }
  fs.writeFileSync(join(directory, 'package.json'), '{}\n');
}

/**
 * @param {string} directory
 * @param {number} files
 * @param {string} suffix
 */
function fill(directory, files, suffix) {
  fs.mkdirSync(directory, { recursive: true });
  for (let at = 0; at < files; at += 1) {
    fs.writeFileSync(join(directory, `file_${at}.${suffix}`), 'x');
  }
}

/**
 * Counts what lies in a tree.
 *
 * @param {string} root
 */
export function countTree(root) {
  let files = 0;
  let directories = 0;
  const pending = [root];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    directories += 1;
    for (const item of fs.readdirSync(next, { withFileTypes: true })) {
      if (item.isDirectory()) pending.push(join(next, item.name));
      else files += 1;
    }
  }
  return { files, directories };
}
