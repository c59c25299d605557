import { configSchema } from '@nopycache/check-command';
import { format } from 'prettier';
import { expect, it } from 'vitest';

import { dockerfilePlace } from '../../src/index.js';

it('the schema of the configuration is as published; vitest -u writes it', async () => {
  const schema = {
    title: 'Configuration of nopycache-dockerfile',
    ...configSchema([dockerfilePlace]),
  };
  const text = await format(JSON.stringify(schema), { parser: 'json' });
  await expect(text).toMatchFileSnapshot('../../schema/nopycache.config.schema.json');
});
