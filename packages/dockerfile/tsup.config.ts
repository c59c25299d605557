import { defineConfig } from 'tsup';

import { LIBRARY_WITH_COMMAND } from '../../scripts/build/tsup-options.js';

export default defineConfig(LIBRARY_WITH_COMMAND);
