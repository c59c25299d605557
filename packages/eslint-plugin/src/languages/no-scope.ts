/** The variables of a file, as rules for JavaScript ask for them. */
export interface Scope {
  readonly type: 'global';
  readonly isStrict: false;
  readonly set: ReadonlyMap<string, never>;
  readonly variables: readonly never[];
  readonly references: readonly never[];
  readonly through: readonly never[];
  readonly childScopes: readonly never[];
  readonly upper: null;
}

/** A file that has none. */
export const NO_SCOPE: Scope = {
  type: 'global',
  isStrict: false,
  set: new Map<string, never>(),
  variables: [],
  references: [],
  through: [],
  childScopes: [],
  upper: null,
};

/** What keeps all the scopes of a file. */
export interface ScopeManager {
  readonly scopes: readonly Scope[];
  readonly globalScope: Scope;
}

/** That of a file that has but the one. */
export const NO_SCOPES: ScopeManager = { scopes: [NO_SCOPE], globalScope: NO_SCOPE };
