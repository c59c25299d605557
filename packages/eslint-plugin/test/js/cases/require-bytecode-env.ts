import type { RuleCases } from '../../support/rule-cases.js';

const CP = `import { spawn, exec, execSync } from 'node:child_process';\n`;
const FLAG = `PYTHONDONTWRITEBYTECODE: '1'`;
const undecided = (addVariable?: string, addOption?: string) => ({
  messageId: 'undecided',
  suggested: { ...(addVariable && { addVariable }), ...(addOption && { addOption }) },
});

export const requireBytecodeEnvCases: RuleCases = {
  valid: [
    `${CP}spawn('python3', ['x.py'], { env: { ...process.env, ${FLAG} } });`,
    `${CP}spawn('python3', ['x.py'], { env: { PYTHONPYCACHEPREFIX: cache } });`,
    `${CP}spawn('python3', ['-B', 'x.py']); spawn('python3', ['-X', 'pycache_prefix=/t', 'x.py']);`,
    `${CP}process.env.PYTHONDONTWRITEBYTECODE = '1'; spawn('python3', ['x.py']);`,
    `${CP}spawn('python3', ['x.py']); function set() { process.env['PYTHONPYCACHEPREFIX'] = cache; }`,
    `${CP}execSync('PYTHONDONTWRITEBYTECODE=1 python3 x.py');`,
    // Somebody has decided.
    `${CP}spawn('python3', ['x.py'], { env: { ...process.env, PYTHONDONTWRITEBYTECODE: '' } });`,
    `${CP}spawn('python3', ['x.py'], { env: { PYTHONDONTWRITEBYTECODE: quiet } });`,
    // Not known, or not known enough.
    `${CP}spawn('python3', ['x.py'], { env: pythonEnv() });`,
    `${CP}spawn('python3', ['x.py'], { env: { ...pythonEnv() } });`,
    `${CP}spawn('python3', ['x.py'], { ...options });`,
    `${CP}spawn('python3', ['x.py'], options);`,
    `${CP}spawn('python3', args); spawn('python3', [...args, 'x.py']); spawn('python3', [loud ? '-v' : '-q', 'x.py']);`,
    `${CP}const args = []; if (quiet) args.push('-B'); spawn('python3', args);`,
    `${CP}const args = ['x.py']; args.unshift('-B'); spawn('python3', args);`,
    `${CP}const args = ['x.py']; addOptions(args); spawn('python3', args);`,
    `${CP}const env = { ...process.env }; prepare(env); spawn('python3', ['x.py'], { env });`,
    `${CP}const env = { ...process.env }; env[name] = '1'; spawn('python3', ['x.py'], { env });`,
    `${CP}exec(\`python3 \${flags} x.py\`); exec(\`\${command} x.py\`); exec('python3 $FLAGS x.py');`,
    `${CP}spawn(...command); spawn('python3', ...rest);`,
    // Nothing of anybody's is imported, or what is installed is compiled anyway.
    `${CP}spawn('python3', ['--version']); exec('python3 -V'); spawn('python3'); spawn('python3', []);`,
    `${CP}spawn('python3', ['-c', 'import sys; print(sys.prefix)']); exec('python3 -Ic "print(1)"');`,
    `${CP}exec('python3 -m venv .venv && .venv/bin/python -m pip install x');`,
    // Not Python, and not what runs programs.
    `${CP}spawn('node', ['x.py']); exec('pythonic x'); spawn(tool, ['x.py']);`,
    `import { spawn } from 'node-pty'; spawn('python3', ['x.py']);`,
    `class A { spawn(a, b) { this.spawn('python3', ['child_process.py']); } }`,
  ],
  invalid: [
    [
      `${CP}«spawn('python3', ['x.py'])»;`,
      undecided(
        `spawn('python3', ['x.py'], { env: { ...process.env, ${FLAG} } })`,
        `spawn('python3', ['-B', 'x.py'])`,
      ),
    ],
    [
      `${CP}«spawn(py, [script], { cwd, })»;`,
      undecided(
        `spawn(py, [script], { cwd, env: { ...process.env, ${FLAG} }, })`,
        `spawn(py, ['-B', script], { cwd, })`,
      ),
    ],
    [
      `${CP}«spawn('python3', ["-u", "-m", "a"], {})»;`,
      undecided(
        `spawn('python3', ["-u", "-m", "a"], { env: { ...process.env, ${FLAG} } })`,
        `spawn('python3', ["-B", "-u", "-m", "a"], {})`,
      ),
    ],
    [
      `${CP}«spawn('python3', ['x.py'], { env: { ...process.env, A: '1' } })»;`,
      undecided(
        `spawn('python3', ['x.py'], { env: { ...process.env, A: '1', ${FLAG} } })`,
        `spawn('python3', ['-B', 'x.py'], { env: { ...process.env, A: '1' } })`,
      ),
    ],
    [
      `${CP}«execSync(\`python3 "\${script}" --out \${out}\`, { stdio: 'inherit' })»;`,
      undecided(
        `execSync(\`python3 "\${script}" --out \${out}\`, { stdio: 'inherit', env: { ...process.env, ${FLAG} } })`,
        `execSync(\`python3 -B "\${script}" --out \${out}\`, { stdio: 'inherit' })`,
      ),
    ],
    [
      `${CP}«exec('python x.py', (error) => {})»;`,
      undecided(
        `exec('python x.py', { env: { ...process.env, ${FLAG} } }, (error) => {})`,
        `exec('python -B x.py', (error) => {})`,
      ),
    ],
    [
      `${CP}const env = { ...process.env, A: '1' };
       const args = ['x.py', '--fast'];
       args.push(file);
       «spawn('python3', args, { env })»;`,
      undecided(),
    ],
    [
      `import { execa, $ } from 'execa';
       await «execa('python3', ['x.py'])»; await «$\`python3 x.py\`»; await «execa({ env: { A: '1' } })\`python3 x.py\`»;`,
      undecided(
        `execa('python3', ['x.py'], { env: { ${FLAG} } })`,
        `execa('python3', ['-B', 'x.py'])`,
      ),
      undecided('', '$`python3 -B x.py`'),
      undecided(
        `execa({ env: { A: '1', ${FLAG} } })\`python3 x.py\``,
        `execa({ env: { A: '1' } })\`python3 -B x.py\``,
      ),
    ],
    [
      `import { x } from 'tinyexec';
       await «x('python3', ['x.py'], { timeout: 1 })»;`,
      undecided(
        `x('python3', ['x.py'], { timeout: 1, nodeOptions: { env: { ${FLAG} } } })`,
        `x('python3', ['-B', 'x.py'], { timeout: 1 })`,
      ),
    ],
    [
      `import spawn from 'cross-spawn';
       «spawn.sync('python3', ['x.py'])»;`,
      undecided(
        `spawn.sync('python3', ['x.py'], { env: { ...process.env, ${FLAG} } })`,
        `spawn.sync('python3', ['-B', 'x.py'])`,
      ),
    ],
    [
      `${CP}«spawn('python3 x.py', { shell: true })»;`,
      undecided(
        `spawn('python3 x.py', { shell: true, env: { ...process.env, ${FLAG} } })`,
        `spawn('python3 -B x.py', { shell: true })`,
      ),
    ],
    [
      `const proc = Bun.spawn(['a']); «Bun.spawn(['python3', 'x.py'])»;`,
      undecided(
        `Bun.spawn(['python3', 'x.py'], { env: { ...process.env, ${FLAG} } })`,
        `Bun.spawn(['python3', '-B', 'x.py'])`,
      ),
    ],
  ],
};
