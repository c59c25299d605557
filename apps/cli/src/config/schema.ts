import { configSchema, type ConfigSchema } from '@nopycache/check-command';

import { places } from '../places/all.js';

/** The schema of the configuration, for editors; the build writes it beside the command. */
export const schema: ConfigSchema = configSchema(places());
