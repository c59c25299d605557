import type { ProbeNode } from '../probe/tree.js';
import type { World } from '../probe/world.js';
import { refusal, type Refusal } from '../refusal.js';
import { removeCall, type RemoveCall } from '../rm-call.js';
import { primariesOf, type Expression, type FindCall, type Primary } from './expression.js';
import { isAction } from './primaries.js';
import { testOf, type Place } from './tests.js';

/** Why a `find` ends with a failure. */
export interface Failure {
  /** What it is to remove is refused, or it descends into what it has removed. */
  readonly kind: Refusal | 'descends';
  readonly by: Primary;
  readonly node: ProbeNode;
  /** Whether all bytecode in it had gone before. */
  readonly isBare: boolean;
}

/** What a `find` does to a tree. */
export interface Simulation {
  readonly removed: ReadonlyMap<ProbeNode, Primary>;
  /** What it prints, in order. */
  readonly printed: readonly ProbeNode[];
  readonly failures: readonly Failure[];
}

/** Runs a `find` on what is left of a probe tree; `undefined` where it cannot be known what it does. */
export function simulate(call: FindCall, world: World, root: string): Simulation | undefined {
  return new Run(call, world, root).run();
}

class Run {
  readonly #expression: Expression | undefined;
  readonly #world: World;
  readonly #root: string;
  readonly #isSilent: boolean;
  readonly #depthFirst: boolean;
  readonly #deepest: number;
  readonly #shallowest: number;
  readonly #removed = new Map<ProbeNode, Primary>();
  readonly #printed: ProbeNode[] = [];
  readonly #failures: Failure[] = [];
  readonly #later = new Map<Primary, ProbeNode[]>();
  #unknown = false;
  #pruned = false;

  constructor({ expression }: FindCall, world: World, root: string) {
    const primaries = [...primariesOf(expression)];
    this.#expression = expression;
    this.#world = world;
    this.#root = root;
    this.#isSilent = primaries.some(({ name }) => isAction(name));
    this.#depthFirst = primaries.some(({ name }) => /^-(?:depth|d|delete)$/.test(name));
    this.#deepest = levelOf(primaries, '-maxdepth') ?? Infinity;
    this.#shallowest = levelOf(primaries, '-mindepth') ?? 0;
    this.#unknown = primaries.some(({ name }) => name === '-quit' || name === '-regextype');
  }

  run(): Simulation | undefined {
    this.#visit({ node: this.#world.root, path: this.#root }, 0);
    for (const [primary, nodes] of this.#later) {
      for (const node of nodes) this.#remove(node, primary);
    }
    if (this.#unknown) return undefined;
    return { removed: this.#removed, printed: this.#printed, failures: this.#failures };
  }

  #visit(place: Place, level: number): void {
    const { node } = place;
    this.#pruned = false;
    if (!this.#depthFirst) this.#consider(place, level);
    const descends = node.isDirectory && level < this.#deepest && !this.#pruned;
    const remover = this.#removed.get(node);
    if (descends && remover !== undefined) {
      this.#fail('descends', remover, node);
    } else if (descends) {
      for (const child of node.children) {
        const path = `${place.path}${place.path.endsWith('/') ? '' : '/'}${child.name}`;
        if (this.#world.has(child)) this.#visit({ node: child, path }, level + 1);
      }
    }
    if (this.#depthFirst) this.#consider(place, level);
  }

  #consider(place: Place, level: number): void {
    if (level < this.#shallowest) return;
    const holds = this.#expression === undefined || this.#evaluate(this.#expression, place);
    if (holds && !this.#isSilent) this.#printed.push(place.node);
  }

  #evaluate(expression: Expression, place: Place): boolean {
    if (expression.kind === 'not') return !this.#evaluate(expression.inner, place);
    if (expression.kind === 'and') {
      return expression.parts.every((part) => this.#evaluate(part, place));
    }
    if (expression.kind === 'or') {
      return expression.parts.some((part) => this.#evaluate(part, place));
    }
    return this.#perform(expression, place);
  }

  #perform(primary: Primary, place: Place): boolean {
    const { name } = primary;
    if (name === '-prune') this.#pruned = true;
    else if (name === '-delete') this.#remove(place.node, primary);
    else if (name === '-print' || name === '-print0') this.#printed.push(place.node);
    else if (primary.runs !== undefined) this.#execute(primary, place);
    else if (!isAction(name)) {
      const holds = testOf(primary, place, this.#world);
      if (holds === undefined) this.#unknown = true;
      return holds ?? false;
    }
    return true;
  }

  #execute(primary: Primary, { node }: Place): void {
    if (removal(primary) === undefined) return;
    if (primary.runs === 'each') this.#remove(node, primary);
    else this.#later.set(primary, [...(this.#later.get(primary) ?? []), node]);
  }

  #fail(kind: Failure['kind'], by: Primary, node: ProbeNode): void {
    const cached = node.children.filter((child) => child.kind === 'cached');
    const isBare = !cached.some((child) => this.#world.has(child));
    this.#failures.push({ kind, by, node, isBare });
  }

  #remove(node: ProbeNode, by: Primary): void {
    if (!this.#world.has(node) || node.parent === undefined) return;
    const refused = refusal(removal(by), node, this.#world);
    if (refused !== undefined) this.#fail(refused, by, node);
    else for (const each of this.#world.remove(node)) this.#removed.set(each, by);
  }
}

/** What `-exec` removes with; `undefined` where it runs something else. */
export function removal({ args, runs }: Primary): RemoveCall | undefined {
  const call = runs === undefined ? undefined : removeCall(args);
  return call?.targets.some(({ text }) => text === '{}') === true ? call : undefined;
}

function levelOf(primaries: readonly Primary[], option: string): number | undefined {
  const { text = '' } = primaries.find(({ name }) => name === option)?.args[0] ?? {};
  return /^\d+$/.test(text) ? Number(text) : undefined;
}
