/** Programs that run another program, and those of their options that take a word of their own. */
export const WRAPPERS: ReadonlyMap<string, RegExp> = new Map([
  [
    'sudo',
    /^-[ugpCDRrtTUh]$|^--(?:user|group|prompt|close-from|chdir|chroot|role|type|command-timeout|other-user|host)$/,
  ],
  ['env', /^-[uCS]$|^--(?:unset|chdir)$/],
  ['exec', /^-a$/],
  ['command', /^$/],
  ['time', /^-[fo]$|^--(?:format|output)$/],
  ['nohup', /^$/],
  ['nice', /^-n$|^--adjustment$/],
  ['timeout', /^-[sk]$|^--(?:signal|kill-after)$/],
  [
    'xargs',
    /^-[IiLlnPsdaE]$|^--(?:arg-file|delimiter|max-args|max-chars|max-lines|max-procs|process-slot-var)$/,
  ],
  ['tini', /^-[pe]$/],
  ['dumb-init', /^-r$|^--rewrite$/],
  ['gosu', /^$/],
  ['su-exec', /^$/],
  [
    'uv',
    /^-[fipwCP]$|^--(?:directory|project|config-file|cache-dir|color|allow-insecure-host|extra|no-extra|group|no-group|only-group|env-file|with|with-editable|with-requirements|package|python|python-platform|index|default-index|index-url|extra-index-url|find-links|index-strategy|keyring-provider|upgrade-package|reinstall-package|refresh-package|resolution|prerelease|fork-strategy|exclude-newer|link-mode|config-setting|no-build-package|no-binary-package)$/,
  ],
  ['poetry', /^-[CP]$|^--(?:directory|project)$/],
  ['pdm', /^-[pcV]$|^--(?:project|config|venv)$/],
  ['pipenv', /^--(?:python|pypi-mirror)$/],
  ['rye', /^--pyproject$/],
  ['pixi', /^-[em]$|^--(?:environment|manifest-path|color)$/],
  ['cross-env', /^$/],
  ['cross-env-shell', /^$/],
  ['npx', /^-p$|^--package$/],
  ['npm', /^-[pw]$|^--(?:package|workspace)$/],
  ['pnpm', /^-[CF]$|^--(?:dir|filter|package)$/],
  ['yarn', /^-p$|^--(?:cwd|package)$/],
  ['bunx', /^-p$|^--package$/],
]);

/** How many words stand between options and command: how long to wait, or as whom to run. */
export const OPERANDS: ReadonlyMap<string, number> = new Map([
  ['timeout', 1],
  ['gosu', 1],
  ['su-exec', 1],
]);

/** Those that run another program by some of their subcommands alone, as the help of each says. */
export const RUN_SUBCOMMANDS: ReadonlyMap<string, RegExp> = new Map([
  ['uv', /^run$/],
  ['poetry', /^run$/],
  ['pdm', /^run$/],
  ['pipenv', /^run$/],
  ['rye', /^run$/],
  ['pixi', /^run$/],
  ['npm', /^(?:exec|x)$/],
  ['pnpm', /^(?:exec|dlx)$/],
  ['yarn', /^(?:exec|dlx)$/],
]);
