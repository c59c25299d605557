import { expect, it } from 'vitest';

import { dump } from '../support/dump.js';
import { CASES } from './cases.js';

it.each(CASES)('%s: read as BuildKit reads it', (_title, text, ...dumped) => {
  expect(dump(`FROM a\n${text}`)).toEqual(['FROM a', ...dumped]);
});

const wrappable = CASES.filter(([, text]) => /^(?!RNU)[A-Za-z]/.test(text));

it.each(wrappable)('%s: read the same behind ONBUILD', (_title, text, ...dumped) => {
  const [first = '', ...rest] = dumped;
  const onbuild = first.startsWith('!') ? first : `ONBUILD ${first}`;
  expect(dump(`FROM a\nONBUILD ${text}`)).toEqual(['FROM a', onbuild, ...rest]);
});

it('a trigger that cannot be one is told', () => {
  const told = (text: string): string | undefined => dump(`FROM a\n${text}`)[1];
  expect(told('ONBUILD FROM b')).toBe(
    '! ONBUILD cannot hold FROM. Take one of the two away. ("FROM")',
  );
  expect(told('ONBUILD ONBUILD RUN b')).toContain('ONBUILD cannot hold ONBUILD');
  expect(told('ONBUILD')).toContain('ONBUILD needs an instruction');
});
