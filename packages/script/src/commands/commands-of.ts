import { forEachChild, parse, type ParsedScript, type SyntaxNode } from 'unbash';

import type { ShellCommand } from './command.js';
import { CommandReader } from './command-reader.js';
import { innerScript } from './inner-script.js';
import type { Script } from './script.js';

/**
 * The simple commands of a script, those in `bash -c "…"` included, in the order they are written. None of a script
 * that cannot be parsed: what is not understood is left alone.
 */
export function commandsOf(script: Script): readonly ShellCommand[] {
  return commandsIn(parse(script.text), script);
}

function commandsIn(tree: ParsedScript, script: Script): readonly ShellCommand[] {
  if ((tree.errors ?? []).length > 0) return [];
  const commands: ShellCommand[] = [];
  const reader = new CommandReader(script, commandsIn);
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'AndOr') reader.readAlternatives(node);
    if (node.type === 'Pipeline') reader.readPipeline(node);
    if (node.type === 'Command') {
      commands.push(reader.read(node));
      const inner = innerScript(reader.wordsOf(node), script);
      if (inner !== undefined) commands.push(...commandsOf(inner));
    }
    if (node.type === 'CommandExpansion') commands.push(...reader.inside(node));
    else forEachChild(node, visit);
  };
  visit(tree);
  return commands;
}
