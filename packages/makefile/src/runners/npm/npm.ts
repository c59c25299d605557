import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';

import { refused, type RunnerChange } from '../change.js';
import type { TaskRunner } from '../runner.js';
import { creation, insertion } from './insert.js';
import { removal } from './remove.js';

/** The script that cleans, by the name that workspaces and turbo use for tasks of one language. */
const NAME = 'clean:py';

/** What we write, with the package at hand or without. */
const COMMANDS = ['nopycache clean', 'npx nopycache clean'] as const;

/** npm, pnpm, yarn and bun: the scripts of package.json. */
export const npm: TaskRunner = {
  name: 'npm',
  reads: (fileName) => fileName === 'package.json',
  add: (text) => {
    const manifest = read(text);
    return 'kind' in manifest ? manifest : add(text, manifest);
  },
  remove: (text) => {
    const manifest = read(text);
    if ('kind' in manifest) return manifest;
    const { script } = manifest;
    if (script === undefined || !isOurs(script)) return { kind: 'unchanged' };
    return { kind: 'removed', edit: removal(text, manifest, script) };
  },
};

/** package.json as far as its scripts. */
export interface Manifest {
  readonly root: Node;
  readonly scripts: Node | undefined;
  /** The member of our name. */
  readonly script: Node | undefined;
}

function add(text: string, manifest: Manifest): RunnerChange {
  const { root, scripts, script } = manifest;
  const command = COMMANDS[isAtHand(root) ? 0 : 1];
  if (script === undefined) {
    const member = `${JSON.stringify(NAME)}: ${JSON.stringify(command)}`;
    const edit =
      scripts === undefined ? creation(text, root, member) : insertion(text, scripts, member);
    return { kind: 'added', edit };
  }
  const value = valueOf(script);
  if (value?.value === command) return { kind: 'unchanged' };
  if (value === undefined || !isOurs(script)) {
    const message = `There is a script "${NAME}" already, which is not ours. Rename it, or keep it as it is.`;
    return refused('clash', message, [script.offset, script.offset + script.length]);
  }
  const range = [value.offset, value.offset + value.length] as const;
  return { kind: 'updated', edit: { range, text: JSON.stringify(command) } };
}

/** npm reads package.json as JSON, with or without a byte order mark; comments are errors. */
function read(text: string): Manifest | (RunnerChange & { kind: 'refused' }) {
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\ufeff/, ' '), errors, { disallowComments: true });
  const [error] = errors;
  if (root?.type !== 'object' || error !== undefined) {
    const at = error?.offset ?? 0;
    const message = 'This is no JSON object without errors. Correct it first.';
    return refused('unreadable', message, [at, at + (error?.length ?? 0)]);
  }
  const scripts = membersCalled(root, 'scripts');
  const [own] = scripts;
  const object = own && valueOf(own);
  const named = membersCalled(object, NAME);
  const twice = scripts[1] ?? named[1];
  if (twice !== undefined || (object !== undefined && object.type !== 'object')) {
    const { offset, length } = twice ?? own ?? root;
    const message = 'The scripts of package.json are no object, or stand there twice. Correct it.';
    return refused('unreadable', message, [offset, offset + length]);
  }
  return { root, scripts: object, script: named[0] };
}

function membersCalled(object: Node | undefined, name: string): Node[] {
  return (object?.children ?? []).filter(({ children: [key] = [] }) => key?.value === name);
}

function valueOf({ children = [] }: Node): Node | undefined {
  return children[1];
}

function isOurs(script: Node): boolean {
  return COMMANDS.some((command) => valueOf(script)?.value === command);
}

function isAtHand(root: Node): boolean {
  return ['dependencies', 'devDependencies'].some(
    (kind) => findNodeAtLocation(root, [kind, 'nopycache']) !== undefined,
  );
}
