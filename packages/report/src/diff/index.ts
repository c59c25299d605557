export { terminalDiff, type TerminalDiffOptions } from './terminal-diff.js';
export { unifiedDiff } from './unified-diff.js';
