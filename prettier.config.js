/** @type {import('prettier').Config} */
export default {
  printWidth: 100,
  singleQuote: true,
  // Of two plugins that claim a file name, the last one wins: ignore files are none of the shell's.
  plugins: ['prettier-plugin-sh', '@nopycache/prettier-plugin'],
};
