import { describe, expect, it } from 'vitest';

import { SHELLS, shellOfProgram, type Home, type ShellName } from '../src/index.js';

interface Described {
  readonly files?: readonly string[];
  readonly env?: Home['env'];
  readonly platform?: Home['platform'];
}

function homeWith({ files = [], env = {}, platform = 'linux' }: Described): Home {
  const directory = platform === 'windows' ? 'C:\\Users\\me' : '/home/me';
  return { platform, directory, project: '/p', env, exists: (path) => files.includes(path) };
}

/** `path: prefix aliases` for each file. */
function found(shell: ShellName, described: Described): string[] {
  return SHELLS[shell]
    .startupFiles(homeWith(described))
    .map(({ path, holds }) => [`${path}:`, ...holds].join(' '));
}

const BOTH = 'prefix aliases';

describe('the start-up files', () => {
  it.each<[ShellName, Described, string[]]>([
    ['bash', {}, [`/home/me/.bashrc: ${BOTH}`, '/home/me/.profile: prefix']],
    [
      'bash',
      { files: ['/home/me/.profile', '/home/me/.bash_login'] },
      [`/home/me/.bashrc: ${BOTH}`, '/home/me/.bash_login: prefix'],
    ],
    [
      'bash',
      { platform: 'macos', files: ['/home/me/.bash_profile'] },
      [`/home/me/.bashrc: ${BOTH}`, `/home/me/.bash_profile: ${BOTH}`],
    ],
    ['zsh', {}, [`/home/me/.zshrc: ${BOTH}`]],
    [
      'zsh',
      { files: ['/home/me/.zprofile'] },
      [`/home/me/.zshrc: ${BOTH}`, '/home/me/.zprofile: prefix'],
    ],
    [
      'zsh',
      { files: ['/home/me/.zshenv', '/home/me/.zprofile'] },
      ['/home/me/.zshenv: prefix', '/home/me/.zshrc: aliases'],
    ],
    [
      'zsh',
      { files: ['/home/me/.zshenv'] },
      ['/home/me/.zshenv: prefix', '/home/me/.zshrc: aliases'],
    ],
    ['zsh', { env: { ZDOTDIR: '/z/' } }, [`/z/.zshrc: ${BOTH}`]],
    [
      'zsh',
      { env: { ZDOTDIR: '/z' }, files: ['/home/me/.zshenv'] },
      ['/home/me/.zshenv: prefix', '/z/.zshrc: aliases'],
    ],
    [
      'zsh',
      { env: { ZDOTDIR: '/z' }, files: ['/home/me/.zshenv', '/z/.zshenv'] },
      ['/z/.zshenv: prefix', '/z/.zshrc: aliases'],
    ],
    ['zsh', { env: { ZDOTDIR: 'relative' } }, [`/home/me/.zshrc: ${BOTH}`]],
    ['sh', {}, [`/home/me/.profile: ${BOTH}`]],
    ['fish', {}, [`/home/me/.config/fish/conf.d/nopycache.fish: ${BOTH}`]],
    ['fish', { env: { XDG_CONFIG_HOME: '/c' } }, [`/c/fish/conf.d/nopycache.fish: ${BOTH}`]],
    [
      'fish',
      { env: { XDG_CONFIG_HOME: 'c' } },
      [`/home/me/.config/fish/conf.d/nopycache.fish: ${BOTH}`],
    ],
    ['tcsh', {}, [`/home/me/.cshrc: ${BOTH}`]],
    ['tcsh', { files: ['/home/me/.tcshrc'] }, [`/home/me/.tcshrc: ${BOTH}`]],
    ['csh', { files: ['/home/me/.tcshrc'] }, [`/home/me/.cshrc: ${BOTH}`]],
    ['powershell', {}, [`/home/me/.config/powershell/profile.ps1: ${BOTH}`]],
    [
      'powershell',
      { platform: 'windows' },
      [String.raw`C:\Users\me\Documents\PowerShell\profile.ps1: ${BOTH}`],
    ],
    [
      'powershell',
      {
        platform: 'windows',
        files: [String.raw`C:\Users\me\Documents\WindowsPowerShell\profile.ps1`],
      },
      [
        String.raw`C:\Users\me\Documents\PowerShell\profile.ps1: ${BOTH}`,
        String.raw`C:\Users\me\Documents\WindowsPowerShell\profile.ps1: ${BOTH}`,
      ],
    ],
    ['nushell', {}, [`/home/me/.config/nushell/config.nu: ${BOTH}`]],
    [
      'nushell',
      { platform: 'macos' },
      [`/home/me/Library/Application Support/nushell/config.nu: ${BOTH}`],
    ],
    [
      'nushell',
      { platform: 'windows', env: { APPDATA: String.raw`D:\Roaming` } },
      [String.raw`D:\Roaming\nushell\config.nu: ${BOTH}`],
    ],
    ['environment.d', {}, ['/home/me/.config/environment.d/50-nopycache.conf: prefix']],
    ['direnv', {}, ['/p/.envrc: prefix']],
    ['mise', {}, ['/p/mise.toml: prefix']],
    ['mise', { files: ['/p/.mise.toml'] }, ['/p/.mise.toml: prefix']],
  ])('of %s, where there is %j', (shell, described, expected) => {
    expect(found(shell, described)).toEqual(expected);
    const home = homeWith(described);
    const every = SHELLS[shell].everyFile(home);
    for (const { path } of SHELLS[shell].startupFiles(home)) expect(every).toContain(path);
  });

  it.each([
    ['/bin/bash', 'bash'],
    ['/usr/local/bin/fish', 'fish'],
    ['/bin/dash', 'sh'],
    [String.raw`C:\Program Files\PowerShell\7\pwsh.exe`, 'powershell'],
    ['nu', 'nushell'],
    ['/usr/bin/xonsh', undefined],
    ['/usr/bin/constructor', undefined],
    ['', undefined],
  ])('are looked for by the program %s', (path, expected) => {
    expect(shellOfProgram(path)?.name).toBe(expected);
  });
});
