import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { temporaryDirectory, writeTree } from '@nopycache/test-fixtures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SHELL = process.platform === 'win32';
const directory = temporaryDirectory();
const project = join(directory.path, 'project');

/** What a package is made of, by the rules of `npm pack`. */
interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

function npm(args: readonly string[], cwd: string): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', shell: SHELL, stdio: 'pipe' });
}

function pack(path: string): Packed {
  const printed = npm(['pack', '--json', '--pack-destination', directory.path], join(ROOT, path));
  const [packed] = JSON.parse(printed) as [Packed];
  return packed;
}

describe('what npm installs', () => {
  const packages: Record<string, Packed> = {};

  beforeAll(() => {
    for (const name of fs.readdirSync(join(ROOT, 'packages'))) {
      packages[name] = pack(`packages/${name}`);
    }
    packages['cli'] = pack('apps/cli');
    const tarballs = Object.fromEntries(
      Object.entries(packages).map(([name, { filename }]) => [
        name === 'cli' ? 'nopycache' : `@nopycache/${name}`,
        `file:${join(directory.path, filename)}`,
      ]),
    );
    writeTree(project, {
      'package.json': JSON.stringify({ name: 'user', private: true, dependencies: tarballs }),
      'm.py': '',
      '__pycache__/m.cpython-311.pyc': '',
    });
    npm(['install', '--prefer-offline', '--no-audit', '--no-fund'], project);
  });

  afterAll(directory.remove);

  it('holds the built files, a README and a licence, and nothing else', () => {
    for (const { files } of Object.values(packages)) {
      const others = files.map(({ path }) => path).filter((path) => !/^(dist|schema)\//.test(path));
      expect(others.sort()).toEqual(['LICENSE', 'README.md', 'package.json']);
      expect(
        files.some(({ path }) => /\.(ts|tsbuildinfo|pyc)$/.test(path) && !path.endsWith('.d.ts')),
      ).toBe(false);
    }
  });

  it('holds the schema of findings where its name says', () => {
    const name = '@nopycache/report/findings.schema.json';
    const { title } = createRequire(join(project, 'x.js'))(name) as { title: string };
    expect(title).toBe('Findings of nopycache');
  });

  it.each(['dockerfile', 'makefile'])(
    'the command of %s comes with the licences of what it is bundled with',
    (name) => {
      const modules = join(project, 'node_modules/@nopycache');
      const manifest = JSON.parse(
        fs.readFileSync(join(modules, 'check-command/package.json'), 'utf8'),
      ) as { dependencies: object };
      const others = Object.keys(manifest.dependencies).filter((each) => !each.startsWith('@nopy'));
      const licences = fs.readFileSync(
        join(modules, name, 'dist/command/THIRD-PARTY-LICENSES.txt'),
        'utf8',
      );
      expect(others.length).toBeGreaterThan(0);
      expect(others.filter((each) => !licences.includes(`${each} `))).toEqual([]);
      expect(licences.match(/Copyright/gi)?.length).toBeGreaterThanOrEqual(others.length);
    },
  );

  it('core depends on nothing', () => {
    const manifest = JSON.parse(
      fs.readFileSync(join(project, 'node_modules/@nopycache/core/package.json'), 'utf8'),
    ) as object;
    expect(Object.keys(manifest)).not.toContain('dependencies');
    expect(Object.keys(manifest)).not.toContain('peerDependencies');
  });

  const program = `
    const header = core.parseHeader(Uint8Array.of(0xa7, 0x0d, 0x0d, 0x0a, 0, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0));
    const found = { path: 'a', text: 'b', findings: [] };
    const shown = report.formatters.compact({ tool: {}, rules: [], files: [found] });
    const changes = diff.unifiedDiff('a', 'b', shown).split('\\n');
    const schema = Object.keys(command.configSchema([]).properties);
    const changed = text.counted(changes.length, 'line');
    const hidden = editors.hide('{}', editors.EDITORS.vscode.files[0]).kind;
    const redirected = shell.redirect('', shell.SHELLS.bash, { prefix: shell.DEFAULT_PREFIX }).kind;
    const task = staged.lintStaged['*']();
    const commands = script.commandsOf(script.plainScript('a; b'));
    const told = project.check('PIP_NO_COMPILE=1', { kind: project.kindOfPath('.env') });
    const [linted] = docker.check('FROM python\\nENV PYTHONDONTWRITEBYTECODE=no');
    const formatted = files.format(' a \\n', files.dialectOfPath('.npmignore'));
    if (makefile.addTarget('all:\\n').kind !== 'added') throw new Error('makefile');
    disk.scan(['.']).then(({ entries }) => console.log(header.kind, entries.length, formatted.length, changed, commands.length, schema[0], hidden, redirected, linted.ruleId));
  `;

  it('works with import and with require', () => {
    const names = {
      core: '@nopycache/core',
      disk: '@nopycache/core/disk',
      editors: '@nopycache/editors',
      files: '@nopycache/ignore-files',
      project: '@nopycache/project-files',
      report: '@nopycache/report',
      makefile: '@nopycache/makefile',
      shell: '@nopycache/shell',
      script: '@nopycache/script',
      text: '@nopycache/report/text',
      diff: '@nopycache/report/diff',
      docker: '@nopycache/dockerfile',
      command: '@nopycache/check-command',
      staged: 'nopycache/lint-staged',
    };
    const load = (line: (name: string, from: string) => string) =>
      Object.entries(names)
        .map(([name, from]) => line(name, from))
        .join('\n');
    const imported = load((name, from) => `import * as ${name} from '${from}';`) + program;
    const required = load((name, from) => `const ${name} = require('${from}');`) + program;
    fs.writeFileSync(join(project, 'import.mjs'), imported);
    fs.writeFileSync(join(project, 'require.cjs'), required);
    for (const file of ['import.mjs', 'require.cjs']) {
      const { stdout, stderr } = spawnSync(process.execPath, [file], {
        cwd: project,
        encoding: 'utf8',
      });
      expect([stdout, stderr]).toEqual([
        'timestamp 3 2 7 lines 2 $schema added added PYC004\n',
        '',
      ]);
    }
  });

  it.each(['node16', 'bundler'])('has types for module resolution %s', (moduleResolution) => {
    writeTree(project, {
      'user.ts': `
        import { parseHeader, type PycHeader } from '@nopycache/core';
        import { scan, sweep, type Plan, type SweepReport } from '@nopycache/core/disk';
        import { exitCode, formatters, type FormatName, type Report } from '@nopycache/report';
        import { nearestName } from '@nopycache/report/text';
        import { unifiedDiff } from '@nopycache/report/diff';
        import { runCheckCommand, type Place } from '@nopycache/check-command';
        import { check as checkDockerfile, dockerfilePlace, type Policy } from '@nopycache/dockerfile';
        const policy: Policy = 'suppress';
        checkDockerfile('FROM python', { policy, ignoreFile: () => undefined })[0]?.relatedFixes;
        // @ts-expect-error: there is no such policy
        checkDockerfile('FROM python', { policy: 'keep' });
        import { check, dialectOfPath, rules, type Dialect } from '@nopycache/ignore-files';
        import { EDITORS, hide, type Change, type EditorName } from '@nopycache/editors';
        import { redirect, SHELLS, type ShellName } from '@nopycache/shell';
        const [editor, shell]: [EditorName, ShellName] = ['vscode', 'bash'];
        const [settings] = EDITORS[editor].files;
        const change: Change | undefined = settings && hide('{}', settings, { watcher: true });
        redirect('', SHELLS[shell], { prefix: { kind: 'path', path: '/pyc' } });
        // @ts-expect-error: there is no such editor
        EDITORS.notepad;
        import { commandsOf, plainScript, type Script } from '@nopycache/script';
        const script: Script = plainScript('a');
        // @ts-expect-error: a text is no script
        commandsOf('a') === commandsOf(script);
        import { check as checkProject, kindOfPath, type ProjectFileKind } from '@nopycache/project-files';
        import { addTarget, type Note } from '@nopycache/makefile';
        const target = addTarget('all:', { hook: 'clean' });
        if (target.kind === 'refused') target.refusals[0]?.reason satisfies string | undefined;
        if ('notes' in target) target.notes satisfies readonly Note[];
        // @ts-expect-error: there is no such engine
        addTarget('all:', { engine: 'rm' });
        const dialect: Dialect | undefined = dialectOfPath('.gitignore');
        if (dialect !== undefined) check('a', { dialect });
        const kind: ProjectFileKind | undefined = kindOfPath('package.json');
        if (kind !== undefined) checkProject('{}', { kind, pythonDirectories: ['src'] });
        // @ts-expect-error: there is no such kind
        checkProject('', { kind: 'yaml' });
        const shown: Report = { tool: { name: 't', version: '1', url: 'u' }, rules, files: [] };
        const format: FormatName = nearestName('sarf', ['sarif', 'json'] as const) ?? 'pretty';
        const code: 0 | 1 = exitCode(shown);
        const place: Place<{ loud?: boolean }> = {
          name: 'p', rules, matches: (path) => path === 'p', check: (_, { options }) => (options.loud ? [] : []),
        };
        void runCheckCommand({ tool: shown.tool, place, summary: '', files: '' }, []);
        void runCheckCommand({ tool: shown.tool, place: dockerfilePlace, summary: '', files: '' }, []);
        formatters[format](shown, { color: true, width: code }) + unifiedDiff('a', undefined, 'b');
        // @ts-expect-error: there is no such format
        formatters.xml;
        // @ts-expect-error: a dialect is no name
        check('a', { dialect: 'git' });
        const header: PycHeader = parseHeader(new Uint8Array(16));
        const plan: Plan = await scan(['.'], { only: ['orphan'] });
        const report: SweepReport = await sweep(plan);
        // @ts-expect-error: there is no such class
        await scan(['.'], { only: ['orphans'] });
        export { change, header, report };
      `,
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          strict: true,
          noEmit: true,
          target: 'es2022',
          module: moduleResolution === 'node16' ? 'node16' : 'preserve',
          moduleResolution,
          types: [],
        },
        files: ['user.ts'],
      }),
    });
    fs.renameSync(join(project, 'user.ts'), join(project, 'user.mts'));
    const config = join(project, 'tsconfig.json');
    fs.writeFileSync(config, fs.readFileSync(config, 'utf8').replace('user.ts', 'user.mts'));
    const { stdout, status } = spawnSync(
      process.execPath,
      [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', project],
      { encoding: 'utf8' },
    );
    expect([stdout, status]).toEqual(['', 0]);
  });

  it('runs as nopycache-make', () => {
    writeTree(project, { 'make/Makefile': 'all:\n' });
    const bin = join(project, 'node_modules/.bin', SHELL ? 'nopycache-make.cmd' : 'nopycache-make');
    const options = { cwd: join(project, 'make'), encoding: 'utf8', shell: SHELL } as const;
    expect(execFileSync(bin, ['add'], options)).toBe('Makefile: targets added.\n');
    expect(execFileSync(bin, ['remove'], options)).toBe('Makefile: targets removed.\n');
    expect(fs.readFileSync(join(project, 'make/Makefile'), 'utf8')).toBe('all:\n');
  });

  it('runs as a command', () => {
    const bin = join(project, 'node_modules/.bin', SHELL ? 'nopycache.cmd' : 'nopycache');
    const printed = execFileSync(bin, ['clean'], {
      cwd: project,
      encoding: 'utf8',
      shell: SHELL,
      stdio: 'pipe',
    });
    expect(printed).toContain('Removed 1 file and 1 directory.');
    expect(fs.existsSync(join(project, '__pycache__'))).toBe(false);
  });

  it.skipIf(SHELL)('has the command of Dockerfiles, which needs no other package', () => {
    const own = join(project, 'node_modules/@nopycache/dockerfile');
    const alone = join(directory.path, 'alone');
    fs.cpSync(own, alone, { recursive: true });
    const bin = join(alone, 'dist/command/main.js');
    const input = 'FROM python\nENV PYTHONDONTWRITEBYTECODE=1\nRUN pip install a\n';
    const config = join(own, 'schema/nopycache.config.schema.json');
    expect(JSON.parse(fs.readFileSync(config, 'utf8'))).toHaveProperty('properties.dockerfile');
    writeTree(alone, { 'nopycache.config.json': '{ "ignore": ["x/*"], "rules": {} }' });
    for (const args of [['--fix'], ['--diff'], ['--format', 'sarif']]) {
      const { stdout, stderr, status } = spawnSync(bin, ['-', ...args], {
        cwd: alone,
        encoding: 'utf8',
        input,
      });
      const said = args.includes('--fix') || args.includes('--diff') ? '--no-compile' : 'PYC002';
      expect([args, stdout.includes(said)]).toEqual([args, true]);
      expect(stderr).not.toContain('Error');
      expect(status).toBe(args.includes('--fix') ? 0 : 1);
    }
  });
});
