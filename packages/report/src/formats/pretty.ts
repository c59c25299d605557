import { codeFrame, SEVERITY_STYLES } from '../frame/code-frame.js';
import { locateAll, type LocatedFile, type LocatedFinding } from '../report/locate.js';
import type { Report, ReportedFinding, RuleMetadata } from '../report/report.js';
import { isFixable, tallyOf, type Tally } from '../report/tally.js';
import { painter, type Paint } from '../text/color.js';
import { count, counted } from '../text/numbers.js';
import { terminalText } from '../text/terminal-text.js';
import type { FormatOptions, Formatter } from './formatter.js';

/** What all findings are shown with. */
interface Context {
  readonly paint: Paint;
  readonly width: number;
  readonly fixOption: string;
  readonly suggestionsOption: string;
  readonly rules: ReadonlyMap<string, RuleMetadata>;
}

/** For people: each finding with its code, what can be done about it, and a summary. */
export const pretty: Formatter = (report, options = {}) => {
  const context = contextOf(report, options);
  const blocks = locateAll(report).flatMap((file) =>
    file.findings.map((located) => block(file, located, context).join('\n')),
  );
  return `${[...blocks, summary(tallyOf(report), context)].join('\n\n')}\n`;
};

function contextOf({ rules }: Report, options: FormatOptions): Context {
  const { fixOption = '--fix', suggestionsOption = '--fix-suggestions' } = options;
  const { color = false, width = 80 } = options;
  const rulesById = new Map(rules.map((rule) => [rule.id, rule]));
  return { paint: painter(color), width, fixOption, suggestionsOption, rules: rulesById };
}

function block(file: LocatedFile, located: LocatedFinding, context: Context): string[] {
  const { paint, width } = context;
  const { ruleId, severity, message } = located.finding;
  const [first = '', ...others] = message.split(/\r?\n/).map(terminalText);
  const title = paint(SEVERITY_STYLES[severity], `${severity}[${terminalText(ruleId)}]`);
  const { rows, digits } = codeFrame(file.lines, located, { paint, width });
  const indent = ' '.repeat(digits + 1);
  return [
    `${paint('bold', title)}: ${paint('bold', first)}`,
    ...others.map((line) => `  ${line}`),
    `${indent}${paint('blue', '-->')} ${place(file, located)}`,
    ...rows,
    ...notes(located.finding, context).map((note) => `${indent} ${paint('blue', '=')} ${note}`),
  ];
}

/** As terminals and editors recognise it; a file without text has no lines. */
function place({ path, lines }: LocatedFile, { start }: LocatedFinding): string {
  const shown = terminalText(path);
  return lines.text === '' ? shown : `${shown}:${String(start.line)}:${String(start.column)}`;
}

function notes(finding: ReportedFinding, { fixOption, rules }: Context): string[] {
  const { suggestions = [], ruleId } = finding;
  const url = rules.get(ruleId)?.docs.url;
  return [
    ...(isFixable(finding) ? [`fixable with ${fixOption}`] : []),
    ...suggestions.map(({ title }) => `suggestion: ${terminalText(title)}`),
    ...(url === undefined ? [] : [`see: ${terminalText(url)}`]),
  ];
}

function summary(tally: Tally, context: Context): string {
  const { error, warning, info, faultyFiles } = tally;
  const { paint } = context;
  const files = counted(tally.files, 'file');
  if (faultyFiles === 0) return paint('green', `Nothing found in ${files}.`);
  const counts = [
    ...(error > 0 ? [paint('red', counted(error, 'error'))] : []),
    ...(warning > 0 ? [paint('yellow', counted(warning, 'warning'))] : []),
    ...(info > 0 ? [paint('cyan', counted(info, 'info'))] : []),
  ];
  const inFiles = tally.files === 1 ? files : `${count(faultyFiles)} of ${files}`;
  return `${counts.join(', ')} in ${inFiles}.${fixSummary(tally, context)}`;
}

function fixSummary(
  { fixable, suggestible }: Tally,
  { fixOption, suggestionsOption }: Context,
): string {
  const ways = [
    ...(fixable > 0 ? [`${count(fixable)} with ${fixOption}`] : []),
    ...(suggestible > 0 ? [`${count(suggestible)} with ${suggestionsOption}`] : []),
  ];
  return ways.length > 0 ? ` Fixable: ${ways.join(', ')}.` : '';
}
