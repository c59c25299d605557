import type { RuleCases } from '../../support/rule-cases.js';

const CP = `import { spawn, execSync, execFile as run } from 'node:child_process';\n`;
const ignored = (option: string, fixed?: string) => ({
  messageId: 'ignored',
  data: { option, variable: 'PYTHONDONTWRITEBYTECODE', remedy: '-B' },
  ...(fixed !== undefined && { fixed }),
});
/** The marked stretch ends with the value. */
const ways = (before: string) => ({ writeOne: `${before}'1'`, writeZero: `${before}'0'` });

export const noIneffectiveBytecodeEnvCases: RuleCases = {
  valid: [
    `${CP}spawn('python3', ['x.py'], { env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' } });`,
    `${CP}spawn('python3', ['-IB', 'x.py'], { env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' } });`,
    `${CP}spawn('python3', ['-I', '-B', 'x.py'], { env: { PYTHONDONTWRITEBYTECODE: '1' } });`,
    // An empty value takes an inherited one away, which is what it is for.
    `${CP}spawn('python3', ['x.py'], { env: { ...process.env, PYTHONDONTWRITEBYTECODE: '' } });`,
    `${CP}spawn('python3', ['x.py'], { env: { ...process.env, PYTHONDONTWRITEBYTECODE: undefined } });`,
    `${CP}spawn('python3', ['x.py'], { env: { ...base(), PYTHONDONTWRITEBYTECODE: '' } });`,
    `process.env.PYTHONDONTWRITEBYTECODE = '';`,
    `process.env.PYTHONDONTWRITEBYTECODE = quiet ? '1' : '';`,
    `delete process.env.PYTHONDONTWRITEBYTECODE;`,
    // Not Python's options: after the script, of another program, of another function.
    `${CP}spawn('python3', ['x.py', '-I'], { env: { PYTHONDONTWRITEBYTECODE: '1' } });`,
    `${CP}spawn('python3', ['-m', 'x', '-E'], { env: { PYTHONDONTWRITEBYTECODE: '1' } });`,
    `${CP}spawn('make', ['-I', 'x'], { env: { PYTHONDONTWRITEBYTECODE: '1' } });`,
    `${CP}spawn('python3', ['-Wignore', 'x.py'], { env: { PYTHONDONTWRITEBYTECODE: '1' } });`,
    `function spawn() {} spawn('python3', ['-I'], { env: { PYTHONDONTWRITEBYTECODE: '1' } });`,
    `import { spawn } from './own.js'; spawn('python3', ['-I'], { env: { PYTHONDONTWRITEBYTECODE: '1' } });`,
    `${CP}{ const spawn = own; spawn('python3', ['-I'], { env: { PYTHONDONTWRITEBYTECODE: '1' } }); }`,
    `${CP}function f(spawn) { spawn('python3', ['-I'], { env: { PYTHONDONTWRITEBYTECODE: '1' } }); }`,
    `${CP}spawn('uv', ['run', 'python', 'x.py', '-I'], { env: { PYTHONDONTWRITEBYTECODE: '1' } });`,
    `${CP}spawn('uv', ['run', '-I', 'python'], { env: { PYTHONDONTWRITEBYTECODE: '1' } });`,
    `${CP}spawn('uv', ['pip', 'run', 'python', '-I'], { env: { PYTHONDONTWRITEBYTECODE: '1' } });`,
    // What is off already is not lost.
    `${CP}spawn('python3', ['-I', 'x.py'], { env: { PYTHONPYCACHEPREFIX: '' , ...process.env } });`,
    `${CP}spawn('python3', ['-I', '-X', 'pycache_prefix=/tmp/p', 'x.py'], { env: { PYTHONPYCACHEPREFIX: '/tmp/p' } });`,
    `${CP}spawn('python3', args, { env: { PYTHONDONTWRITEBYTECODE: '1' } });`,
    `const { PYTHONDONTWRITEBYTECODE = 'false' } = process.env;`,
    `const schema = { PYTHONDONTWRITEBYTECODE: false };`,
    `f({ PYTHONDONTWRITEBYTECODE: '0' }); f({ PYTHONDONTWRITEBYTECODE: '' });`,
    `const own = { env: {} }; own.env.PYTHONDONTWRITEBYTECODE = 'false';`,
  ],
  invalid: [
    [
      `f({ «PYTHONDONTWRITEBYTECODE: 'False'» });`,
      {
        messageId: 'switchesOn',
        data: { value: 'False' },
        suggested: ways('PYTHONDONTWRITEBYTECODE: '),
      },
    ],
    [
      `«process.env.PYTHONDONTWRITEBYTECODE = false»;`,
      {
        messageId: 'switchesOn',
        data: { value: 'false' },
        suggested: ways('process.env.PYTHONDONTWRITEBYTECODE = '),
      },
    ],
    [
      `import { env } from 'process';\n«env['PYTHONDONTWRITEBYTECODE'] = undefined»;`,
      {
        messageId: 'switchesOn',
        data: { value: 'undefined' },
        suggested: ways(`env['PYTHONDONTWRITEBYTECODE'] = `),
      },
    ],
    [
      `${CP}spawn('python3', ['x.py'], { env: { ...process.env, «PYTHONDONTWRITEBYTECODE: 0» } });`,
      {
        messageId: 'zero',
        suggested: {
          writeOne: `PYTHONDONTWRITEBYTECODE: '1'`,
          writeEmpty: `PYTHONDONTWRITEBYTECODE: ''`,
        },
      },
    ],
    [
      `${CP}spawn('python3', ['x.py'], { env: { PATH: '/bin', «PYTHONDONTWRITEBYTECODE: \`\`» } });`,
      { messageId: 'empty', suggested: { writeOne: `PYTHONDONTWRITEBYTECODE: '1'` } },
    ],
    [
      `${CP}spawn('python3', [«"-I"», 'x.py'], { env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' } });`,
      ignored('-I', '"-B", "-I"'),
    ],
    [
      `const cp = require('child_process');
       const env = Object.assign({}, process.env);
       env.PYTHONDONTWRITEBYTECODE = 'yes';
       cp.execFile(pythonPath, ['-u', «'-sEc'», 'import a'], { env }, done);`,
      ignored('-sEc', `'-B', '-sEc'`),
    ],
    [
      `${CP}execSync(\`cd "\${dir}" && python3 «-E» "\${script}"\`, { env: { PYTHONDONTWRITEBYTECODE: '1' } });`,
      ignored('-E', '-B -E'),
    ],
    [
      `${CP}spawn('uv', ['run', 'python', «'-I'», 'a.py'], { env: { PYTHONDONTWRITEBYTECODE: '1' } });`,
      ignored('-I', `'-B', '-I'`),
    ],
    [
      `${CP}spawn('/opt/uv', ['--quiet', 'run', '--with', 'flask', 'python', «'-I'»], { env: { PYTHONDONTWRITEBYTECODE: '1' } });`,
      ignored('-I', `'-B', '-I'`),
    ],
    [
      `${CP}execSync('PYTHONDONTWRITEBYTECODE=1 poetry -C api run python «-I» x.py');`,
      ignored('-I', '-B -I'),
    ],
    [`${CP}execSync('PYTHONDONTWRITEBYTECODE=1 python3 «-I» x.py');`, ignored('-I', '-B -I')],
    // Offsets in the text differ from those in the file: no fix.
    [`${CP}execSync(«'PYTHONDONTWRITEBYTECODE=1 python3 -I \\'x.py\\''»);`, ignored('-I')],
    // The array may be used elsewhere: no fix.
    [
      `${CP}const args = [«'-I'», 'x.py'];
       run('python', args, { env: { PYTHONDONTWRITEBYTECODE: '1' } });`,
      ignored('-I'),
    ],
    [
      `${CP}spawn('py', ['-3', «'-I'», 'x.py'], { env: { PYTHONPYCACHEPREFIX: cache } });`,
      {
        messageId: 'ignored',
        data: { option: '-I', variable: 'PYTHONPYCACHEPREFIX', remedy: '-X pycache_prefix=…' },
      },
    ],
    [
      `import { execa } from 'execa';
       await execa('python', [«'-I'», 'x.py'], { env: { PYTHONDONTWRITEBYTECODE: '1' } });`,
      ignored('-I', `'-B', '-I'`),
    ],
    [
      `import { x as exec } from 'tinyexec';
       exec('python', [«'-I'»], { nodeOptions: { env: { PYTHONDONTWRITEBYTECODE: '1' } } });`,
      ignored('-I', `'-B', '-I'`),
    ],
    [
      `import { $ } from 'zx';
       await $({ env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' } })\`python3 «-I» \${file}\`;`,
      ignored('-I', '-B -I'),
    ],
    [
      `Bun.spawn(['python3', «'-I'», 'x.py'], { env: { PYTHONDONTWRITEBYTECODE: '1' } });`,
      ignored('-I', `'-B', '-I'`),
    ],
    [
      `Bun.spawn({ cmd: ['python3', «'-I'»], env: { PYTHONDONTWRITEBYTECODE: '1' } });`,
      ignored('-I', `'-B', '-I'`),
    ],
    [
      `import cp from 'node:child_process';
       import { promisify } from 'node:util';
       const { execFile } = cp;
       const run = promisify(execFile);
       await run(process.platform === 'win32' ? 'python.exe' : 'python3', [«'-I'»], { env: { PYTHONDONTWRITEBYTECODE: '1' } });`,
      ignored('-I', `'-B', '-I'`),
    ],
    [
      `const { exec: run } = await import('child_process');
       run('python -I x.py', { env: process.env });
       run('python «-I» x.py', { env: { PYTHONDONTWRITEBYTECODE: '1' } });`,
      ignored('-I', '-B -I'),
    ],
    [
      `// TypeScript
       import cp = require('child_process');
       cp.spawn(join(venv, 'bin', 'python'), [«'-I'»] as string[], { env: { PYTHONDONTWRITEBYTECODE: '1' as const } } satisfies Options);`,
      ignored('-I', `'-B', '-I'`),
    ],
  ],
};
