import { fingerprints } from '../findings/fingerprints.js';
import { locateAll } from '../report/locate.js';
import { jsonText } from '../text/json-text.js';
import type { Formatter } from './formatter.js';
import { resultOf } from './sarif/result.js';
import { ruleDescriptor } from './sarif/rule.js';

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** As https://semver.org wants it. */
const SEMANTIC_VERSION = /^\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+[\w.-]+)?$/;

/** SARIF 2.1.0 (OASIS), which code scanning services and editors read; § numbers are its sections. */
export const sarif: Formatter = ({ tool, rules, files }) => {
  const table = new Map(rules.map((rule) => [rule.id, rule]));
  const indices = new Map([...table.keys()].map((id, index) => [id, index]));
  const located = locateAll({ files });
  const names = fingerprints(located);
  const results = located.flatMap((file) =>
    file.findings.map((one) =>
      resultOf(file, one, {
        ruleIndex: indices.get(one.finding.ruleId),
        fingerprint: names.get(one) ?? '',
      }),
    ),
  );
  const driver = {
    name: tool.name,
    version: tool.version,
    semanticVersion: SEMANTIC_VERSION.test(tool.version) ? tool.version : undefined,
    informationUri: tool.url,
    rules: [...table.values()].map(ruleDescriptor),
  };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
  return jsonText({ $schema: SCHEMA, version: '2.1.0', runs: [run] });
};
