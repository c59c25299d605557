import type { IgnoreFile } from '../parse/ignore-file.js';
import { bazaarMatcher } from './bazaar.js';
import { dockerMatcher } from './docker.js';
import { gitMatcher } from './git.js';
import { helmMatcher } from './helm.js';
import type { Matcher } from './matcher.js';
import { mercurialMatcher } from './mercurial.js';
import { npmMatcher } from './npm.js';
import { vscodeMatcher } from './vscode.js';

/** A matcher with the semantics of the file's dialect; `undefined` where they are not known. */
export function createMatcher(file: IgnoreFile): Matcher | undefined {
  switch (file.dialect.name) {
    case 'git':
      return gitMatcher(file, { braces: false, ignoreCase: false, native: true });
    case 'gcloud':
    case 'cf':
    case 'eb':
      return gitMatcher(file, { braces: false, ignoreCase: false, native: false });
    case 'node-ignore':
      return gitMatcher(file, { braces: false, ignoreCase: true, native: false });
    case 'ripgrep':
      return gitMatcher(file, { braces: true, ignoreCase: false, native: false });
    case 'docker':
      return dockerMatcher(file);
    case 'npm':
      return npmMatcher(file);
    case 'vscode':
      return vscodeMatcher(file);
    case 'helm':
      return helmMatcher(file);
    case 'hg':
      return mercurialMatcher(file);
    case 'bzr':
      return bazaarMatcher(file);
    case 'slug':
    case 'p4':
    case 'unknown':
      return undefined;
  }
}
