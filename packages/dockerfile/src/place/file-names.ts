/** `Dockerfile`, or `Dockerfile.dev`, `Dockerfile-alpine`: what follows says which one it is. */
const BY_START = /^(?:docker|container)file(?:[.\-_].+)?$/i;

/** `api.Dockerfile` */
const BY_END = /\.(?:docker|container)file$/i;

/** Ends of names of files, lower case, that are about a Dockerfile, or that one is made of. */
const ABOUT: readonly string[] = [
  ...['dockerignore', 'containerignore', 'md', 'mdx', 'markdown', 'rst', 'adoc', 'html', 'pdf'],
  ...['j2', 'jinja', 'jinja2', 'tmpl', 'tpl', 'template', 'gotmpl', 'in', 'erb', 'ejs', 'hbs'],
  ...['mustache', 'mako', 'liquid', 'm4', 'jsonnet'],
  ...['json', 'yaml', 'yml', 'toml', 'xml', 'csv', 'lock', 'ini', 'cfg', 'conf', 'log', 'env'],
  ...['sh', 'bash', 'zsh', 'ps1', 'bat', 'cmd', 'diff', 'patch', 'sha256', 'sig', 'asc'],
  ...['snippet', 'snippets', 'tmlanguage', 'vim', 'vimrc'],
  ...['bak', 'orig', 'rej', 'swp', 'swo', 'old', 'save', 'tmp', 'gz', 'xz', 'zip', 'tar'],
];

/** Ends of sources: `Dockerfile.go` is for a program in Go, but `dockerfile.go` is one. */
const SOURCES: readonly string[] = [
  ...['c', 'cc', 'cpp', 'cs', 'cts', 'dart', 'ex', 'exs', 'go', 'h', 'hs', 'java', 'js', 'jsx'],
  ...['kt', 'lua', 'mjs', 'cjs', 'mts', 'php', 'pl', 'py', 'pyi', 'pyc', 'r', 'rb', 'rs', 'scala'],
  ...[
    'swift',
    'ts',
    'tsx',
    'vue',
    'svelte',
    'clj',
    'el',
    'erl',
    'groovy',
    'jl',
    'ml',
    'nim',
    'zig',
  ],
];

/** The parts that the names of Dockerfiles are told by, for hosts that take globs; {@link isDockerfile} says how. */
export const DOCKERFILE_NAMES: Readonly<Record<'about' | 'sources', readonly string[]>> = {
  about: ABOUT,
  sources: SOURCES,
};

/** Whether a path is a Dockerfile's or Containerfile's by its name, as people name them. */
export function isDockerfile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (BY_END.test(name)) return true;
  if (!BY_START.test(name) || name.endsWith('~')) return false;
  const [first = '', ...others] = name.split('.');
  const end = (others.at(-1) ?? '').toLowerCase();
  if (ABOUT.includes(end)) return false;
  const isSource = SOURCES.includes(end);
  const isTest = others.length > 1 || /[-_]/.test(first);
  return !(isSource && (isTest || /^[dc]/.test(name)));
}
