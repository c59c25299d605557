import { baseName } from '../../commands/unwrap.js';
import { mentionsBytecode } from '../bytecode-words.js';
import type { Cleanup } from '../cleanup.js';
import { defineHazard, type HazardContext, type HazardKind } from '../hazard.js';
import type { ProbeKind, ProbeNode } from '../probe/tree.js';
import { safeCommand } from '../safe-command.js';

export const onlyHere: HazardKind = defineHazard('only-here', {
  severity: 'info',
  description: 'Disallow cleanups that reach the current directory alone',
  rationale:
    'Every package has a `__pycache__` of its own, in each of its directories. `rm -rf __pycache__` removes one of them.',
  *discover(context) {
    if (!isComplete(context)) return;
    for (const cleanup of context.cleanups) {
      if (cleanup.find !== undefined || !isMeant(cleanup, context)) continue;
      for (const target of cleanup.remove?.targets ?? []) {
        const removed = [...cleanup.removed].find(([, by]) => by === target)?.[0];
        if (!/^(?:\.\/)?[^/]+\/?$/.test(target.text ?? '') || removed === undefined) continue;
        if (!KINDS.includes(removed.kind) || !stays(removed, context)) continue;
        yield {
          message: `\`${target.source}\` is in the current directory alone, and those below it stay. Use \`find\`.`,
          range: target.range,
          suggestions: safeCommand(cleanup),
        };
      }
    }
  },
});

const KINDS: readonly ProbeKind[] = ['cache', 'cached', 'pyc', 'pyo'];

/** Whether bytecode is what it is about, and not one thing among others that lie here. */
function isMeant({ remove }: Cleanup, { options }: HazardContext): boolean {
  const all = remove?.targets.every(({ source }) => mentionsBytecode(source)) === true;
  return all || options.isAboutBytecode === true;
}

/** Whether the same one directory down is still there in the end. */
function stays({ kind }: ProbeNode, { whole }: HazardContext): boolean {
  const inner = whole.root.children.find(({ name }) => name === 'package');
  return inner?.children.some((node) => node.kind === kind && whole.has(node)) ?? false;
}

/** Whether nothing else may clean up below: neither other directories nor other programs are called for. */
function isComplete({ commands, cleanups }: HazardContext): boolean {
  const understood = cleanups.every((cleanup) => isUnderstood(cleanup));
  return understood && !commands.some(({ words }) => mayCleanElsewhere(baseName(words[0]?.text)));
}

function isUnderstood({ find, simulation }: Cleanup): boolean {
  return find === undefined || simulation !== undefined;
}

function mayCleanElsewhere(program: string): boolean {
  return /^(?:|cd|pushd|g?make|python[\d.]*|py3?clean|nopycache|npx|git|fd|fdfind|uvx?|hatch|tox)$/.test(
    program,
  );
}
