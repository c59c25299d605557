export * from 'eslint';
