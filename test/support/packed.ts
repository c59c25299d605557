import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Puts the command and all packages of ours into a project as they are published. What they depend on is linked to what is
 * installed here: no registry is asked.
 *
 * @param others whose commands the project needs as well
 */
export function installPacked(project: string, others: readonly string[]): void {
  const modules = join(project, 'node_modules');
  fs.mkdirSync(join(modules, '.bin'), { recursive: true });
  for (const name of fs.readdirSync(join(ROOT, 'node_modules'))) {
    if (name.startsWith('.') || name === '@nopycache' || name === 'nopycache') continue;
    fs.symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
  }
  const paths = fs.readdirSync(join(ROOT, 'packages')).map((name) => `packages/${name}`);
  for (const path of [...paths, 'apps/cli']) unpack(join(ROOT, path), modules);
  for (const name of ['nopycache', ...others]) linkCommand(modules, name);
}

function unpack(path: string, modules: string): void {
  const { name } = manifestIn(path);
  const target = join(modules, name);
  fs.mkdirSync(target, { recursive: true });
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', dirname(modules)];
  const printed = execFileSync('npm', args, { cwd: path, encoding: 'utf8', stdio: 'pipe' });
  const [packed] = JSON.parse(printed) as [{ filename: string }];
  const tarball = join(dirname(modules), packed.filename);
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', target]);
  fs.rmSync(tarball);
  const nested = join(path, 'node_modules');
  if (fs.existsSync(nested)) fs.symlinkSync(nested, join(target, 'node_modules'));
}

function linkCommand(modules: string, name: string): void {
  const { bin } = manifestIn(join(modules, name));
  const program = typeof bin === 'string' ? bin : bin?.[name];
  if (program === undefined) throw new Error(`${name} has no command of its name.`);
  const path = join(modules, name, program);
  fs.symlinkSync(path, join(modules, '.bin', name));
}

function manifestIn(directory: string): { name: string; bin?: string | Record<string, string> } {
  return JSON.parse(fs.readFileSync(join(directory, 'package.json'), 'utf8')) as ReturnType<
    typeof manifestIn
  >;
}
