import { locateAll } from '../report/locate.js';
import { terminalText } from '../text/terminal-text.js';
import type { Formatter } from './formatter.js';

/**
 * `path:line:column: severity: message [rule]`, a line each: the form of the GNU Coding Standards, §4.4, which editors'
 * error matchers and `grep -n` readers know.
 */
export const compact: Formatter = (report) =>
  locateAll(report)
    .flatMap(({ path, findings }) =>
      findings.map(({ finding: { severity, message, ruleId }, start }) => {
        const place = [path, start.line, start.column].join(':');
        return `${terminalText(`${place}: ${severity}: ${oneLine(message)} [${ruleId}]`)}\n`;
      }),
    )
    .join('');

function oneLine(message: string): string {
  return message.replace(/\s*\r?\n\s*/g, ' ');
}
