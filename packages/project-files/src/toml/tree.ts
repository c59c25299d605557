import type { TextRange } from '@nopycache/core';
import type { AST } from 'toml-eslint-parser';

/** A value, or what holds values. */
export type TomlNode = TomlTable | TomlArray | AST.TOMLValue;

/** A table: from headers, dotted keys and braces alike, put together from wherever its parts stand. */
export interface TomlTable {
  readonly type: 'table';
  readonly members: Map<string, TomlMember>;
}

/** An array: in brackets, or of tables under headers of one name. */
export interface TomlArray {
  readonly type: 'array';
  readonly items: TomlNode[];
}

/** A key of a table with what it stands for. */
export interface TomlMember {
  readonly name: string;
  /** The key, with its quotes; of a dotted one the last part. */
  readonly key: TextRange;
  readonly node: TomlNode;
}

/** The members of a table; none of what is no table. */
export function membersOf(node: TomlNode | undefined): readonly TomlMember[] {
  return node?.type === 'table' ? [...node.members.values()] : [];
}

/** The items of an array; none of what is no array. */
export function itemsOf(node: TomlNode | undefined): readonly TomlNode[] {
  return node?.type === 'array' ? node.items : [];
}

/** What a table has below a path of names. */
export function tomlAt(
  node: TomlNode | undefined,
  ...path: readonly string[]
): TomlNode | undefined {
  let at = node;
  for (const name of path) at = at?.type === 'table' ? at.members.get(name)?.node : undefined;
  return at;
}

/** The tables that a table has as its members. */
export function tablesOf(
  node: TomlNode | undefined,
): (TomlMember & { readonly node: TomlTable })[] {
  return membersOf(node).flatMap((member) => {
    const { node: inner } = member;
    return inner.type === 'table' ? [{ ...member, node: inner }] : [];
  });
}
