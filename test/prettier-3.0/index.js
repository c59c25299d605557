export * from 'prettier';
