// Runs the property tests for as long as it takes to see rare trees; `npm test` runs them briefly.
process.env['NOPYCACHE_FUZZ_RUNS'] ??= '3000';
process.argv.splice(2, 0, 'propert');
await import('./test.js');
