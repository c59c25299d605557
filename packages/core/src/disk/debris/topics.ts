/** What shows that a file or directory is what its name says. Every condition that is given must hold. */
export interface Evidence {
  /** A name like this lies in the directory. */
  readonly holds?: RegExp;
  /** Something lies in the directory, and all of it has names like this. */
  readonly holdsOnly?: RegExp;
  /** A `CACHEDIR.TAG` with the signature of its specification (bford.info/cachedir) lies in the directory. */
  readonly cacheDirectoryTag?: true;
  /** A name like this lies beside it. */
  readonly beside?: RegExp;
  /** No name like this lies beside it: another tool's output goes by the same name. */
  readonly notBeside?: RegExp;
  /** The file begins with these bytes. */
  readonly startsWith?: string;
}

/** A kind of file or directory that a Python tool leaves behind. Any one of `evidence` suffices. */
export interface DebrisPattern {
  readonly name: RegExp;
  readonly type: 'file' | 'directory';
  readonly evidence: readonly Evidence[];
}

/** The tools whose leftovers are known. */
export type DebrisTopicName =
  | 'coverage'
  | 'hypothesis'
  | 'jupyter'
  | 'mypy'
  | 'nox'
  | 'package'
  | 'pyre'
  | 'pyright'
  | 'pytest'
  | 'pytype'
  | 'ruff'
  | 'tox';

const PYTHON_PROJECT = /^(?:pyproject\.toml|setup\.(?:py|cfg))$/;
const JAVASCRIPT_PROJECT = /^package\.json$/;
const TAGGED: Evidence = { cacheDirectoryTag: true };

function directory(name: RegExp, ...evidence: readonly Evidence[]): DebrisPattern {
  return { name, type: 'directory', evidence };
}

function file(name: RegExp, ...evidence: readonly Evidence[]): DebrisPattern {
  return { name, type: 'file', evidence };
}

/**
 * Caches and leftovers by topic. A name alone proves nothing: pyclean takes a JavaScript package's committed `dist/` for
 * Python's. Whatever git tracks, wholly or in part, is never debris.
 */
export const DEBRIS_TOPICS: Readonly<Record<DebrisTopicName, readonly DebrisPattern[]>> = {
  coverage: [
    file(/^\.coverage(?:\.[\w.-]+)?$/, { startsWith: 'SQLite format 3\0' }),
    file(/^coverage\.(?:xml|lcov)$/, { beside: /^\.coverage/, notBeside: JAVASCRIPT_PROJECT }),
    directory(/^htmlcov$/, { holds: /^status\.json$/ }),
  ],
  hypothesis: [directory(/^\.hypothesis$/, { holds: /^(?:examples|unicode_data|constants)$/ })],
  jupyter: [directory(/^\.ipynb_checkpoints$/, { holdsOnly: /-checkpoint\.\w+$/ })],
  mypy: [directory(/^\.mypy_cache$/, TAGGED, { holds: /^\d+\.\d+$/ })],
  nox: [directory(/^\.nox$/, { beside: /^noxfile\.py$/ })],
  package: [
    directory(/\.egg-info$/, { holds: /^PKG-INFO$/ }),
    directory(/^\.eggs$/, { holds: /\.egg$/ }),
    directory(/^build$/, {
      holds: /^(?:bdist\.|lib$|lib\.|temp\.)/,
      beside: PYTHON_PROJECT,
      notBeside: JAVASCRIPT_PROJECT,
    }),
    directory(/^dist$/, {
      holdsOnly: /(?:\.whl|\.tar\.gz|\.egg|\.zip|^\.gitignore)$/,
      beside: PYTHON_PROJECT,
      notBeside: JAVASCRIPT_PROJECT,
    }),
  ],
  pyre: [directory(/^\.pyre$/, { beside: /^\.pyre_configuration/ })],
  pyright: [directory(/^\.pyright$/, { beside: /^(?:pyrightconfig\.json|pyproject\.toml)$/ })],
  pytest: [
    directory(/^\.pytest_cache$/, TAGGED, { holds: /^v$/ }),
    directory(/^pytest-cache-files-\w+$/, TAGGED, { holds: /^v$/ }),
  ],
  pytype: [directory(/^\.pytype$/, { holds: /^(?:pyi|imports|ninja\.log)$/ })],
  ruff: [directory(/^\.ruff_cache$/, TAGGED)],
  tox: [directory(/^\.tox$/, { beside: /^(?:tox\.(?:ini|toml)|pyproject\.toml|setup\.cfg)$/ })],
};

/** All topics, in alphabetical order. */
export const DEBRIS_TOPIC_NAMES: readonly DebrisTopicName[] = Object.keys(
  DEBRIS_TOPICS,
) as DebrisTopicName[];
