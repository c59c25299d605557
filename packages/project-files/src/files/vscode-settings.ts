import type { Node } from 'jsonc-parser';

import { readJsonEnvironment } from '../json/environment.js';
import { jsonAt, readJson } from '../json/json-file.js';
import type { Scope } from './project-file.js';
import type { Contents } from './read.js';
import { scope } from './scope.js';

const SYSTEMS = ['linux', 'osx', 'windows'] as const;

/** What VS Code sets in its terminals, from its settings or a workspace's. */
export function readVscodeSettings(text: string): Contents {
  const { root, unreadable } = readJson(text, 'comments');
  const settings = jsonAt(root, 'settings');
  const holder = settings?.type === 'object' ? settings : root;
  return { scopes: terminalsIn(holder, text), json: root, unreadable };
}

/** The terminals of each system, as an object of settings has them. */
export function terminalsIn(settings: Node | undefined, text: string): Scope[] {
  return SYSTEMS.map((system) => {
    const node = jsonAt(settings, `terminal.integrated.env.${system}`);
    return scope(`terminals on ${system}`, {
      settings: readJsonEnvironment(node, text),
      open: true,
    });
  });
}
