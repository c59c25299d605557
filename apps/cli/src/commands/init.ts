import { relative } from 'node:path';

import { wantsColor } from '@nopycache/report/text';
import type { ShellName } from '@nopycache/shell';

import { EXIT } from '../exit-codes.js';
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
  const code = await carryOut(project, options, isAsking, notes.length > 0);
  return code === EXIT.ok && notes.length > 0 ? EXIT.found : code;
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
  isAsking: boolean,
  isTold: boolean,
): Promise<number> {
  const { drafts } = project;
  const diff = await diffOf(project);
  if (diff === '') {
    await writeOutput(isTold ? 'Nothing was changed.\n' : 'All is as it should be already.\n');
    return EXIT.ok;
  }
  if (dryRun === true) {
    await writeOutput(diff);
    return EXIT.ok;
  }
  if (isAsking && !(await confirmed(diff))) return EXIT.interrupted;
  const written = drafts.write();
  if (yes === true) await writeOutput(written.map((path) => `${path}: written\n`).join(''));
  await writeOutput('What is left to mend: nopycache check\n');
  return EXIT.ok;
}

async function confirmed(diff: string): Promise<boolean> {
  const { terminalDiff } = await import('@nopycache/report/diff');
  const color = wantsColor(process.env, true);
  const { askWhether } = await import('../init/ask.js');
  return await askWhether(terminalDiff(diff, { color }));
}

/** The whole change, for `git apply`; files outside of the directory by their whole paths. */
async function diffOf({ drafts, cwd }: Project): Promise<string> {
  const { unifiedDiff } = await import('@nopycache/report/diff');
  return drafts
    .changed()
    .map((draft) => {
      const { file, text } = draft;
      const isOutside = relative(cwd, file.path).startsWith('..');
      const path = isOutside ? file.path.replace(/^\/+/, '') : drafts.shown(draft);
      return unifiedDiff(path, file.found === undefined ? undefined : file.text, text);
    })
    .join('');
}
