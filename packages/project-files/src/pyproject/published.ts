import type { Discovery } from '@nopycache/core';
import { Minimatch } from 'minimatch';

import { removing } from '../toml/removing.js';
import { asString } from '../toml/string.js';
import { membersOf, tomlAt, type TomlArray, type TomlTable } from '../toml/tree.js';

/** What Python writes, as a package's data: setuptools takes patterns from the package's directory. */
const CACHED = '__pycache__/m.cpython-313.pyc';

/** Words that only somebody who thinks of bytecode writes. */
const NAMES_BYTECODE = /pycache|\.py(?:[co]\b|\[)/;

/**
 * The patterns of setuptools' `package-data` that name bytecode and bring caches into the package
 * (https://setuptools.pypa.io/en/latest/userguide/datafiles.html). `*.pyc` does not: it matches what lies beside the
 * sources, which is how programs are published without them. With `exclude-package-data` none is told. The builders of
 * Hatch and Poetry leave caches out of wheels whatever they are told to include (measured with setuptools 66.1,
 * hatchling 1.12 and poetry-core 1.4).
 */
export function patternsThatPublish(root: TomlTable | undefined, text: string): Discovery[] {
  const setuptools = tomlAt(root, 'tool', 'setuptools');
  if (tomlAt(setuptools, 'exclude-package-data') !== undefined) return [];
  const lists = membersOf(tomlAt(setuptools, 'package-data'));
  return lists.flatMap(({ node }) => (node.type === 'array' ? inList(node, text) : []));
}

function inList(list: TomlArray, text: string): Discovery[] {
  return list.items.flatMap((item, index) => {
    const pattern = asString(item);
    if (pattern === undefined || !publishes(pattern.value)) return [];
    const written = text.slice(...pattern.range);
    const edits = removing(text, list, index);
    return [
      {
        message: `${written} publishes what is in \`__pycache__\`, where Python has run. Take it out.`,
        range: pattern.range,
        ...(edits.length > 0 && { suggestions: [{ title: `Take ${written} out`, edits }] }),
      },
    ];
  });
}

function publishes(pattern: string): boolean {
  return NAMES_BYTECODE.test(pattern) && new Minimatch(pattern).match(CACHED);
}
