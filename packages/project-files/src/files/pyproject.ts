import { cibuildwheelScopes } from '../pyproject/cibuildwheel.js';
import { hatchScopes } from '../pyproject/hatch.js';
import { pdmScopes } from '../pyproject/pdm.js';
import { pixiScopes } from '../pyproject/pixi.js';
import { poeScopes } from '../pyproject/poe.js';
import { pytestScope } from '../pyproject/pytest.js';
import { taskipyScopes } from '../pyproject/taskipy.js';
import { toxScopes } from '../pyproject/tox.js';
import { readToml } from '../toml/toml-file.js';
import { tomlAt } from '../toml/tree.js';
import type { Contents } from './read.js';

/** What the tools that are configured in pyproject.toml set and run. */
export function readPyproject(text: string): Contents {
  const { root, unreadable } = readToml(text);
  const tool = tomlAt(root, 'tool');
  const scopes = [
    ...toxScopes(tomlAt(tool, 'tox'), text),
    ...hatchScopes(tomlAt(tool, 'hatch'), text),
    ...pdmScopes(tomlAt(tool, 'pdm'), text),
    ...poeScopes(tomlAt(tool, 'poe'), text),
    ...taskipyScopes(tomlAt(tool, 'taskipy'), text),
    ...pixiScopes(tomlAt(tool, 'pixi'), text),
    ...cibuildwheelScopes(tomlAt(tool, 'cibuildwheel'), text),
    pytestScope(tool, text),
  ];
  return { scopes, toml: root, unreadable };
}
