import { locateAll } from '../report/locate.js';
import { element, xmlDocument } from '../text/xml.js';
import type { Formatter } from './formatter.js';

/** The version whose form it is; readers that ask take any from 1.3 on, and this one is what other linters write. */
const VERSION = '4.3';

/** Checkstyle's XML, which Jenkins, Bitbucket and reviewdog read. */
export const checkstyle: Formatter = (report) => {
  const files = locateAll(report).map(({ path, findings }) =>
    element(
      'file',
      { name: path },
      findings.map(({ finding: { severity, message, ruleId }, start }) =>
        element('error', {
          line: start.line,
          column: start.column,
          severity,
          message,
          source: ruleId,
        }),
      ),
    ),
  );
  return xmlDocument(element('checkstyle', { version: VERSION }, files));
};
