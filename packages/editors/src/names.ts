/** Every editor, and every plugin, that bytecode can be hidden in. */
export const EDITOR_NAMES = [
  'vscode',
  'vscodium',
  'cursor',
  'windsurf',
  'zed',
  'sublime',
  'nvim-tree',
  'lunarvim',
  'neo-tree',
  'nerdtree',
  'netrw',
  'emacs',
  'helix',
  'ranger',
  'lf',
  'jetbrains',
] as const;

export type EditorName = (typeof EDITOR_NAMES)[number];

/** Whose settings a file holds: those of all who work in a project, or one user's in every project. */
export const SCOPES = ['project', 'user'] as const;

export type Scope = (typeof SCOPES)[number];
