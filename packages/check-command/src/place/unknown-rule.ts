import { nearestNames } from '@nopycache/report/text';

/**
 * What is said of a rule that there is not.
 *
 * @param rulesOption what lists them all, as users type it
 */
export function unknownRule(id: string, known: readonly string[], rulesOption?: string): string {
  const near = nearestNames(id, known);
  const [last = ''] = near.slice(-1);
  const names = near.length > 1 ? `${near.slice(0, -1).join(', ')} or ${last}` : last;
  return [
    `There is no rule ${JSON.stringify(id)}.`,
    ...(near.length > 0 ? [`Did you mean ${names}?`] : []),
    ...(rulesOption === undefined ? [] : [`See all with ${rulesOption}.`]),
  ].join(' ');
}
