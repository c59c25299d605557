import type { Scope } from '../files/project-file.js';
import { scope } from '../files/scope.js';
import type { Setting } from '../settings/setting.js';
import { uniqueNames } from '../settings/unique-names.js';
import { readTomlEnvironment } from '../toml/environment.js';
import { asString, plainRange } from '../toml/string.js';
import { itemsOf, membersOf, tomlAt, type TomlMember, type TomlNode } from '../toml/tree.js';

/** What pytest-env sets, in its own table or as an option of pytest's (https://github.com/pytest-dev/pytest-env#readme). */
export function pytestScope(tool: TomlNode | undefined, text: string): Scope {
  const own = tomlAt(tool, 'pytest_env');
  const scalars = membersOf(own).flatMap((member) => ofScalar(member, text) ?? []);
  const options = itemsOf(tomlAt(tool, 'pytest', 'ini_options', 'env'));
  return scope('the tests', {
    settings: [
      ...readTomlEnvironment(own, text, (value) => /[{}]/.test(value), 'value'),
      ...uniqueNames(
        scalars,
        membersOf(own).map(({ name }) => name),
      ),
      ...options.flatMap((item) => ofOption(item, text) ?? []),
    ],
    open: true,
    isLate: true,
  });
}

/** Numbers and booleans become what Python prints of them: `False`. */
function ofScalar({ name, key, node }: TomlMember, text: string): Setting | undefined {
  if (node.type !== 'TOMLValue' || (node.kind !== 'boolean' && node.kind !== 'integer'))
    return undefined;
  const { range } = node;
  const value = node.kind === 'boolean' ? (node.value ? 'True' : 'False') : String(node.bigint);
  return {
    name,
    value,
    range: [key[0], range[1]],
    language: 'toml',
    rename: text.slice(...key) === name ? (to) => ({ range: key, text: to }) : undefined,
    revalue: (to) => ({ range, text: to === '' ? '""' : to }),
  };
}

/** `NAME=value`; `D:` before it is for where it is not set yet, `R:` keeps braces as they are. */
const OPTION = /^((?:[DR]:)*)([A-Za-z_]\w*)(=)(.*)$/s;

function ofOption(item: TomlNode, text: string): Setting | undefined {
  const string = asString(item);
  const inside = string && plainRange(string, text);
  const [, flags = '', name, equals = '', value = ''] = OPTION.exec(string?.value ?? '') ?? [];
  if (string === undefined || inside === undefined || name === undefined) return undefined;
  const start = inside[0] + flags.length;
  const end = start + name.length;
  return {
    name,
    value: /[{}]/.test(value) ? undefined : value.trim(),
    range: string.range,
    language: 'toml',
    rename: (to) => ({ range: [start, end], text: to }),
    revalue: (to) => ({ range: [end + equals.length, inside[1]], text: to }),
  };
}
