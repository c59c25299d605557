export { wantsColor } from './color.js';
export { nearestName, nearestNames } from './nearest-name.js';
export { count, counted } from './numbers.js';
export { terminalText } from './terminal-text.js';
