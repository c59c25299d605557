import type { AST } from 'toml-eslint-parser';

import type { TomlArray, TomlNode, TomlTable } from './tree.js';

type Key = AST.TOMLBare | AST.TOMLQuoted;

/** Puts a document together, whose tables may stand in several places. The parser has refused what contradicts itself. */
export function buildTree({ body: [{ body }] }: AST.TOMLProgram): TomlTable {
  const root = emptyTable();
  for (const statement of body) {
    if (statement.type === 'TOMLKeyValue') put(root, statement);
    else addTable(root, statement);
  }
  return root;
}

function addTable(root: TomlTable, { key: { keys }, kind, body }: AST.TOMLTable): void {
  const own = kind === 'array' ? appended(root, keys) : tableAt(root, keys);
  for (const pair of body) put(own, pair);
}

function put(holder: TomlTable, { key: { keys }, value }: AST.TOMLKeyValue): void {
  member(tableAt(holder, keys.slice(0, -1)), keys.at(-1), read(value));
}

function read(value: AST.TOMLContentNode): TomlNode {
  if (value.type === 'TOMLValue') return value;
  if (value.type === 'TOMLArray') return { type: 'array', items: value.elements.map(read) };
  const own = emptyTable();
  for (const pair of value.body) put(own, pair);
  return own;
}

/** The table at a path, made where there is none; of an array of tables the last one is meant. */
function tableAt(holder: TomlTable, keys: readonly Key[]): TomlTable {
  let at = holder;
  for (const key of keys) {
    const node = at.members.get(nameOf(key))?.node;
    const present = node?.type === 'array' ? node.items.at(-1) : node;
    at = present?.type === 'table' ? present : member(at, key, emptyTable());
  }
  return at;
}

/** A new table at the end of the array of tables at a path. */
function appended(root: TomlTable, keys: readonly Key[]): TomlTable {
  const [last] = keys.slice(-1);
  const holder = tableAt(root, keys.slice(0, -1));
  const present = last && holder.members.get(nameOf(last))?.node;
  const array: TomlArray =
    present?.type === 'array' ? present : member(holder, last, { type: 'array', items: [] });
  const own = emptyTable();
  array.items.push(own);
  return own;
}

function member<Node extends TomlNode>(holder: TomlTable, key: Key | undefined, node: Node): Node {
  if (key === undefined) return node;
  const name = nameOf(key);
  holder.members.set(name, { name, key: key.range, node });
  return node;
}

function emptyTable(): TomlTable {
  return { type: 'table', members: new Map() };
}

function nameOf(key: Key): string {
  return key.type === 'TOMLBare' ? key.name : key.value;
}
