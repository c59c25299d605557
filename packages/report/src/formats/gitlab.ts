import type { Severity } from '@nopycache/core';

import { fingerprints } from '../findings/fingerprints.js';
import { lastLine, locateAll } from '../report/locate.js';
import { withoutDot } from '../report/path.js';
import { jsonText } from '../text/json-text.js';
import type { Formatter } from './formatter.js';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
};

/** A Code Quality report of GitLab: an array of the properties that it reads. */
export const gitlab: Formatter = (report) => {
  const files = locateAll(report);
  const names = fingerprints(files);
  const violations = files.flatMap(({ path, findings }) =>
    findings.map((located) => ({
      description: located.finding.message,
      check_name: located.finding.ruleId,
      fingerprint: names.get(located),
      severity: SEVERITIES[located.finding.severity],
      location: {
        path: withoutDot(path),
        lines: { begin: located.start.line, end: lastLine(located) },
      },
    })),
  );
  return jsonText(violations);
};
