export { unifiedDiff } from './unified-diff.js';
