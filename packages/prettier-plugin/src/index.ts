export { languages } from './languages.js';
export { options } from './options.js';
export { parsers } from './parsers.js';
export { printers } from './printer.js';
