import type { Severity } from '@nopycache/core';

/** SARIF's levels (§3.27.10) for our severities. */
export const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};
