import { describe, expect, it } from 'vitest';

import { FORMAT_NAMES, formatters, type FormatName } from '../src/index.js';
import { awkward } from './support/awkward-report.js';

const ENDINGS: Readonly<Record<FormatName, string>> = { pretty: 'txt', json: 'json' };

describe('the awkward report', () => {
  it.each(FORMAT_NAMES)('as %s', async (name) => {
    await expect(formatters[name](awkward)).toMatchFileSnapshot(`golden/${name}.${ENDINGS[name]}`);
  });

  it('as pretty, in colour and narrow', async () => {
    const text = formatters.pretty(awkward, {
      color: true,
      width: 40,
      fixOption: 'nopycache fix',
      suggestionsOption: 'nopycache fix --suggestions',
    });
    await expect(text.replaceAll('\u001B', '␛')).toMatchFileSnapshot('golden/pretty-color.txt');
  });
});
