import { applyEdits, findBlock } from '@nopycache/core';
import {
  DEFAULT_PREFIX,
  ALIASES,
  BLOCK,
  redirect,
  VARIABLE,
  type BlockContent,
} from '@nopycache/shell';

import { chosenPrefix } from '../redirect/prefix.js';
import { targetsOf, type Target } from '../redirect/targets.js';
import type { LayerName } from './layers.js';
import type { Note, Project, ShellChoice } from './project.js';

/** The variable and the aliases in the shells' start-up files; what an earlier run has set up there stays. */
export function startupFiles(
  { drafts }: Project,
  { shells, home, prefix }: ShellChoice,
  layers: readonly LayerName[],
): Note[] {
  const wanted = {
    prefix: prefix === undefined ? DEFAULT_PREFIX : chosenPrefix(prefix),
    aliases: true,
    file: undefined,
  };
  return targetsOf(shells, home, wanted).flatMap((target) => {
    const draft = drafts.open(target.path);
    const content = contentFor(target, draft.text, layers);
    if (content === undefined) return [];
    const isNew = draft.file.found === undefined;
    const change = redirect(draft.text, target.shell, content, { force: false, isNew });
    if ('edit' in change) draft.text = applyEdits(draft.text, [change.edit]);
    if (change.kind === 'refused') return [`${target.path}: ${change.refusal.message}`];
    if (change.kind !== 'kept') return [];
    return [`${target.path}: sets ${VARIABLE} itself, which stays as it is.`];
  });
}

/** @returns `undefined` where the file is to say nothing new */
function contentFor(
  { content }: Target,
  text: string,
  layers: readonly LayerName[],
): BlockContent | undefined {
  const { block } = findBlock(text, BLOCK);
  const body = block === undefined ? '' : text.slice(...block.body);
  const hasPrefix = body.includes(VARIABLE);
  const [alias = ''] = Object.keys(ALIASES);
  // Which directory the block has been given is not ours to guess.
  if (hasPrefix && !layers.includes('redirect')) return undefined;
  const prefix = layers.includes('redirect') ? content.prefix : undefined;
  const wantsAliases = layers.includes('alias') || body.includes(alias);
  const aliases = content.aliases === true && wantsAliases;
  return prefix === undefined && !aliases ? undefined : { prefix, aliases };
}
