import { hazardContext, type HazardContext } from '@nopycache/script';

import { plainVariables } from '../recipes/plain-variables.js';
import { recipeCommands, type RecipeCommand } from '../recipes/recipe-commands.js';
import { recipeScript } from '../recipes/recipe-script.js';
import type { Makefile } from '../syntax/makefile.js';
import type { Rule } from '../syntax/statement.js';
import { usesPosixShell } from './shell.js';

/** A rule with a recipe, and what its commands do to bytecode. */
export interface Target {
  readonly rule: Rule;
  readonly commands: readonly RecipeCommand[];
  /** All of the recipe; or each line by itself, where a condition decides which of them are run. */
  readonly hazards: readonly HazardContext[];
  /** Whether it removes bytecode, or means to. */
  readonly cleans: boolean;
}

/** What a target is called that is there for bytecode. */
const BYTECODE = /py-?c|pycache|bytecode|pyclean/i;

/** The rules of a file that have recipes; none where those are not for a shell that is understood. */
export function readTargets(makefile: Makefile): Target[] {
  if (!usesPosixShell(makefile)) return [];
  const variables = plainVariables(makefile);
  return makefile.statements.flatMap((rule) => {
    if (rule.kind !== 'rule' || !mayConcern(rule, makefile)) return [];
    const commands = recipeCommands(makefile, rule);
    return commands.length === 0 ? [] : [readTarget(rule, commands, variables)];
  });
}

/** Whether a recipe is worth reading: most have nothing to do with bytecode. */
function mayConcern({ recipe, inlineRecipe }: Rule, { text }: Makefile): boolean {
  const stretches = recipe.map(({ content }) => content);
  if (inlineRecipe !== undefined) stretches.push(inlineRecipe);
  return stretches.some((stretch) => /py|-empty|git\s+clean/.test(text.slice(...stretch)));
}

function readTarget(
  rule: Rule,
  commands: readonly RecipeCommand[],
  variables: ReadonlyMap<string, string>,
): Target {
  const scripts = commands.map((command) => recipeScript(command, (name) => variables.get(name)));
  const isAboutBytecode = rule.targets.some(({ name }) => BYTECODE.test(name));
  const isConditional = rule.recipe.some(({ branch }) => branch !== rule.branch);
  const runs = isConditional ? scripts.map((script) => [script]) : [scripts];
  const hazards = runs.map((run) => hazardContext(run, { isAboutBytecode }));
  return { rule, commands, hazards, cleans: hazards.some(({ cleanups }) => cleanups.length > 0) };
}
