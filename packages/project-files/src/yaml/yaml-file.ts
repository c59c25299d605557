import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Alias,
  type Node,
  type Scalar,
} from 'yaml';

import type { Unreadable } from '../files/project-file.js';

/** A key of a mapping with what it stands for. */
export interface YamlEntry {
  readonly key: Scalar;
  readonly name: string;
  /** Aliases are followed; `undefined` where there is no value. */
  readonly value: Node | undefined;
}

/** How many merge keys are followed through one another; files that mean it need two or three. */
const DEPTH = 10;

/** A YAML document whose nodes know where they lie in its text. */
export class YamlFile {
  readonly text: string;
  readonly root: Node | undefined;
  readonly unreadable: Unreadable | undefined;
  readonly #anchors = new Map<string, Node[]>();

  constructor(text: string) {
    this.text = text;
    const document = parseDocument(text, { merge: true, prettyErrors: false, logLevel: 'silent' });
    const [error] = document.errors;
    this.root = isNode(document.contents) ? document.contents : undefined;
    this.unreadable = error && { message: error.message, range: error.pos };
    visit(document, {
      Node: (_, node) => {
        if (!isAlias(node) && node.anchor !== undefined) this.#anchored(node.anchor).push(node);
      },
    });
  }

  /** The entries of a mapping, those that are merged into it first; none of what is no mapping. */
  entries(node: Node | undefined, depth = 0): YamlEntry[] {
    const map = this.#followed(node);
    if (!isMap(map) || depth > DEPTH) return [];
    const entries = new Map<string, YamlEntry>();
    const own: YamlEntry[] = [];
    for (const pair of map.items) {
      const value = isNode(pair.value) ? this.#followed(pair.value) : undefined;
      if (!isPair(pair) || !isScalar(pair.key)) continue;
      if (isMergeKey(pair.key)) {
        const merged = isSeq(value) ? this.items(value).toReversed() : [value];
        for (const entry of merged.flatMap((each) => this.entries(each, depth + 1)))
          entries.set(entry.name, entry);
      } else own.push({ key: pair.key, name: String(pair.key.value), value });
    }
    for (const entry of own) entries.set(entry.name, entry);
    return [...entries.values()];
  }

  /** What a mapping has under a key. */
  get(node: Node | undefined, ...path: readonly string[]): Node | undefined {
    let at = node;
    for (const name of path) at = this.entries(at).find((entry) => entry.name === name)?.value;
    return at;
  }

  /** The items of a sequence, aliases followed; none of what is no sequence. */
  items(node: Node | undefined): Node[] {
    const sequence = this.#followed(node);
    if (!isSeq(sequence)) return [];
    return sequence.items.flatMap((item) => (isNode(item) ? (this.#followed(item) ?? []) : []));
  }

  #followed(node: Node | undefined): Node | undefined {
    return isAlias(node) ? this.#target(node) : node;
  }

  /** An alias means the last node of its name before it (YAML 1.2, 7.1). */
  #target({ source, range }: Alias): Node | undefined {
    const at = range?.[0] ?? 0;
    const target = this.#anchored(source).findLast((node) => (node.range?.[0] ?? 0) < at);
    return isAlias(target) ? undefined : target;
  }

  #anchored(name: string): Node[] {
    const nodes = this.#anchors.get(name) ?? [];
    this.#anchors.set(name, nodes);
    return nodes;
  }
}

/** The key of a merge is a symbol where the parser takes it for one. */
function isMergeKey({ value }: Scalar): boolean {
  return value === '<<' || typeof value === 'symbol';
}
