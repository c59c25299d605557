import type { RuleMetadata } from '../report/report.js';
import { cellsOf } from '../text/cells.js';

/** How an explanation looks. */
export interface ExplainOptions {
  /** How many cells a line may have; default 80. */
  readonly width?: number;
}

/** What `--explain` prints of a rule: what it is about, why, and where to read on. */
export function explain(rule: RuleMetadata, { width = 80 }: ExplainOptions = {}): string {
  const { id, severity, recommended, docs } = rule;
  const state = recommended ? 'on unless switched off' : 'off unless switched on';
  const paragraphs = [`${docs.description}.`, ...docs.rationale.split(/\n{2,}/)];
  return [
    `${id} (${severity}, ${state})`,
    ...paragraphs.map((paragraph) => wrapped(paragraph, width)),
    `See ${docs.url}\n`,
  ].join('\n\n');
}

function wrapped(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && cellsOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].join('\n');
}
