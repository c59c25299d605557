// Measures again, with every Python and pip of this machine, what the rules claim of them; `npm test` asks one of them.
process.env['NOPYCACHE_MEASURE'] = '1';
process.argv.splice(2, 0, 'measured');
await import('./test.js');
