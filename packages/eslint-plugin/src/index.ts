// `require('@nopycache/eslint-plugin')` gives what is exported as 'module.exports', instead of an object around it.
export { plugin as default, plugin as 'module.exports' } from './plugin.js';
export type { BytecodePluginWithConfigs } from './plugin.js';
export type { Config } from './configs/config.js';
export type { PluginRule } from './rule.js';
