import { CACHE_DIRECTORY } from '@nopycache/core';

/** What witnesses stand for, as messages name it. */
export function kindsOf(witnesses: readonly string[]): string[] {
  return [...new Set(witnesses.map(kindOf))];
}

function kindOf(witness: string): string {
  if (witness.includes(`${CACHE_DIRECTORY}/`)) {
    return /\d$/.test(witness) ? 'what interrupted writes leave in `__pycache__`' : '`__pycache__`';
  }
  return `\`${/(?:\.|\$).*$/.exec(witness)?.[0] ?? witness}\``;
}
