import { shellWord } from '@nopycache/core';
import { wantsColor } from '@nopycache/report/text';
import type { ShellName } from '@nopycache/shell';

import { filesOfBytecode, tookOut } from '../check/tracked-bytecode.js';
import { EXIT } from '../exit-codes.js';
import { takeOut } from '../git/take-out.js';
import { isWithin } from '../is-within.js';
import { PROJECT_LAYERS, type LayerName } from '../init/layers.js';
import { planLayers } from '../init/plan.js';
import type { Project, ShellChoice } from '../init/project.js';
import { readProject } from '../init/read-project.js';
import { homeFor } from '../redirect/home.js';
import { chosenShells } from '../redirect/shells.js';
import { UsageError } from '../usage-error.js';
import { warn } from './warn.js';
import { writeOutput } from './write-output.js';

export interface InitOptions {
  readonly layers?: readonly LayerName[];
  readonly shell?: readonly ShellName[];
  readonly prefix?: string;
  readonly yes?: true;
  readonly dryRun?: true;
}

/** `nopycache init`: asks what to set up, shows the whole change, and makes it. What had to be left fails it. */
export async function initCommand(options: InitOptions): Promise<number> {
  const isAsking = options.yes !== true && options.dryRun !== true;
  if (isAsking && !(process.stdin.isTTY && process.stdout.isTTY)) {
    throw new UsageError(
      'There is no terminal to ask on. Say --yes, or look first with --dry-run; --layers names what to set up.',
    );
  }
  const layers = options.layers ?? (isAsking ? await ask() : PROJECT_LAYERS);
  if (layers === undefined) return EXIT.interrupted;
  const project = await readProject(process.cwd());
  const notes = planLayers(project, layers, shellChoice(layers, options));
  notes.forEach(warn);
  const code = await carryOut(project, options, { isAsking, isTold: notes.length > 0 });
  if (code !== EXIT.ok || options.dryRun === true) return code;
  const left = layers.includes('mend') ? await check(project) : EXIT.ok;
  return notes.length > 0 ? EXIT.found : left;
}

/** Says what is left to be mended by hand. */
async function check({ top }: Project): Promise<number> {
  const { checkCommand } = await import('./check.js');
  return await checkCommand([top], { format: 'pretty' });
}

async function ask(): Promise<readonly LayerName[] | undefined> {
  const { askLayers } = await import('../init/ask.js');
  return await askLayers();
}

/** Home directories are looked at only where something is to be written there. */
function shellChoice(
  layers: readonly LayerName[],
  { shell, prefix }: InitOptions,
): ShellChoice | undefined {
  if (!layers.includes('alias') && !layers.includes('redirect')) return undefined;
  const shells = chosenShells(shell);
  return { shells, home: homeFor(shells), prefix };
}

async function carryOut(
  project: Project,
  { dryRun, yes }: InitOptions,
  { isAsking, isTold }: { readonly isAsking: boolean; readonly isTold: boolean },
): Promise<number> {
  const { drafts, tracked, top } = project;
  const diff = await diffOf(project);
  if (diff === '' && tracked.length === 0) {
    await writeOutput(isTold ? 'Nothing was changed.\n' : 'All is set up already.\n');
    return EXIT.ok;
  }
  if (dryRun === true) {
    if (tracked.length > 0) warn(`${filesOfBytecode(tracked)} would be taken out of git`);
    await writeOutput(diff);
    return EXIT.ok;
  }
  if (isAsking && !(await confirmed(project, diff))) return EXIT.interrupted;
  const written = drafts.write();
  if (yes === true) await writeOutput(written.map((path) => `${path}: written\n`).join(''));
  if (tracked.length > 0) {
    takeOut(top, tracked);
    warn(tookOut(tracked));
  }
  return EXIT.ok;
}

async function confirmed(project: Project, diff: string): Promise<boolean> {
  const { terminalDiff } = await import('@nopycache/report/diff');
  const color = wantsColor(process.env, true);
  const { askWhether } = await import('../init/ask.js');
  const whatElse = project.tracked
    .map(({ path }) => `git rm --cached -- ${shellWord(path)}\n`)
    .join('');
  return await askWhether(`${terminalDiff(diff, { color })}${whatElse}`);
}

/** The whole change, for `git apply`; files outside of the directory by their whole paths. */
async function diffOf({ drafts, cwd }: Project): Promise<string> {
  const { unifiedDiff } = await import('@nopycache/report/diff');
  return drafts
    .changed()
    .map((draft) => {
      const { file, text } = draft;
      const isOutside = !isWithin(file.path, cwd);
      const path = isOutside ? file.path.replace(/^\/+/, '') : drafts.shown(draft);
      return unifiedDiff(path, file.found === undefined ? undefined : file.text, text);
    })
    .join('');
}
