import { nodesOf, type ProbeNode } from './tree.js';

/** What of a probe tree is still there, while commands remove from it. */
export class World {
  readonly root: ProbeNode;
  readonly #gone = new Set<ProbeNode>();

  constructor(root: ProbeNode) {
    this.root = root;
  }

  has(node: ProbeNode): boolean {
    return !this.#gone.has(node);
  }

  isEmpty(node: ProbeNode): boolean {
    return node.isDirectory && node.children.every((child) => !this.has(child));
  }

  /** Takes something away with all that is below it, and says what of it was still there. */
  remove(node: ProbeNode): readonly ProbeNode[] {
    const removed = [...nodesOf(node)].filter((each) => this.has(each));
    for (const each of removed) this.#gone.add(each);
    return removed;
  }
}
