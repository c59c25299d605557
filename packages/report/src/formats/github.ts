import type { Severity } from '@nopycache/core';

import { lastLine, locateAll, type LocatedFile, type LocatedFinding } from '../report/locate.js';
import { replaceUnsafe, terminalText } from '../text/terminal-text.js';
import type { Formatter } from './formatter.js';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/**
 * Workflow commands of GitHub Actions, which put a finding beside its line in a pull request; escaped as the toolkit's
 * `@actions/core` does. What must not reach a terminal is replaced, line breaks aside: the runner gives those back.
 */
export const github: Formatter = (report) =>
  locateAll(report)
    .flatMap((file) =>
      file.findings.map((located) => {
        const { severity, message } = located.finding;
        const properties = Object.entries(propertiesOf(file, located)).map(
          ([name, value]) => `${name}=${escapedProperty(String(value))}`,
        );
        return `::${COMMANDS[severity]} ${properties.join(',')}::${escapedData(message)}\n`;
      }),
    )
    .join('');

/** Columns go with findings on one line only: the service refuses them otherwise. The last one is exclusive. */
function propertiesOf({ path, lines }: LocatedFile, located: LocatedFinding): object {
  const { start, end, finding } = located;
  const title = finding.ruleId;
  if (lines.text === '') return { file: path, title };
  const place = { file: path, line: start.line, endLine: lastLine(located) };
  if (end.line !== start.line) return { ...place, title };
  return { ...place, col: start.column, endColumn: end.column, title };
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function escapedData(text: string): string {
  return replaceUnsafe(text.replaceAll('%', '%25'), (character) => {
    if (character === '\r') return '%0D';
    return character === '\n' ? '%0A' : terminalText(character);
  });
}
