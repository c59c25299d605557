import { CONFIG_SOURCES as JSON_SOURCES, type ConfigSource } from '@nopycache/check-command';

import { PYPROJECT } from './toml-source.js';

/** Where a configuration may stand, the first that has one in a directory. */
export const CONFIG_SOURCES: readonly ConfigSource[] = [...JSON_SOURCES, PYPROJECT];
