/** The least that a plugin can do: it shows what Prettier itself takes. */
export const languages = [{ name: 'Ignore', parsers: ['trivial'], filenames: ['.gitignore'] }];

export const parsers = {
  trivial: {
    astFormat: 'trivial',
    /** @param {string} text */
    parse: (text) => ({ text }),
    locStart: () => 0,
    locEnd: () => 0,
  },
};

export const printers = {
  trivial: {
    /** @param {import('prettier').AstPath<{ text: string }>} path */
    print: (path) => path.node.text,
  },
};
