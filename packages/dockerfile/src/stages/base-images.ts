import { FLAG, type PythonVersion } from '@nopycache/script';

/** What is known of an image that a stage is built on. */
export interface BaseImage {
  /** Whether Python is what it is for. */
  readonly python: boolean;
  readonly version: PythonVersion | undefined;
  /** What it sets, of the variables that matter here. */
  readonly sets: Readonly<Record<string, string>>;
}

interface KnownImages {
  /** Repositories without `docker.io/` and `library/`; a `*` stands for any part of a name. */
  readonly repositories: readonly string[];
  readonly python: boolean;
  /** Where the version stands in `repository:tag`. */
  readonly version?: RegExp;
  readonly sets?: Readonly<Record<string, string>>;
}

/** Looked up in the images' own Dockerfiles in November 2026. */
const KNOWN_IMAGES: readonly KnownImages[] = [
  {
    repositories: [
      'python',
      'bitnami/python',
      'circleci/python',
      'cimg/python',
      'chainguard/python',
      'cgr.dev/chainguard/python',
      'public.ecr.aws/docker/library/python',
      'public.ecr.aws/lambda/python',
      'amazon/aws-lambda-python',
      'mcr.microsoft.com/devcontainers/python',
      'mcr.microsoft.com/vscode/devcontainers/python',
      'mcr.microsoft.com/azure-functions/python',
      'mcr.microsoft.com/mirror/docker/library/python',
      'gcr.io/distroless/python3',
      'gcr.io/distroless/python3-*',
      'registry.access.redhat.com/ubi*/python-*',
      'pypy',
    ],
    python: true,
    version: /(?::|python-?)v?(\d)(?:\.?(\d+))?/,
  },
  {
    repositories: ['ghcr.io/astral-sh/uv', 'astral/uv'],
    python: true,
    version: /:(?:.*-)?python(\d)\.(\d+)/,
  },
  {
    repositories: [
      'continuumio/miniconda*',
      'continuumio/anaconda*',
      'condaforge/*',
      'mambaorg/micromamba',
      'jupyter/*',
      'quay.io/jupyter/*',
      'pytorch/pytorch',
      'tensorflow/tensorflow',
      'quay.io/pypa/*',
    ],
    python: true,
  },
  {
    repositories: [
      'tiangolo/uvicorn-gunicorn*',
      'tiangolo/meinheld-gunicorn*',
      'tiangolo/uwsgi-nginx*',
      'public.ecr.aws/deep-learning-containers/*',
      '*.dkr.ecr.*.amazonaws.com/pytorch-*',
    ],
    python: true,
    version: /:python(\d)\.(\d+)/,
    sets: { [FLAG]: '1' },
  },
  {
    repositories: [
      'scratch',
      'alpine',
      'debian',
      'ubuntu',
      'fedora',
      'centos',
      'rockylinux',
      'almalinux',
      'archlinux',
      'amazonlinux',
      'buildpack-deps',
      'busybox',
      'node',
      'nginx',
      'golang',
      'rust',
      'ruby',
      'php',
      'gcc',
      'nvidia/cuda',
      'nvcr.io/nvidia/cuda',
      'redis',
      'postgres',
    ],
    python: false,
  },
];

/** What is known of an image by its name, such as `python:3.12-slim`; `undefined` where nothing is. */
export function baseImage(reference: string): BaseImage | undefined {
  const [name = ''] = reference.toLowerCase().split('@');
  const tagged = name.replace(
    /^(?:docker\.io\/|index\.docker\.io\/|registry-1\.docker\.io\/)?(?:library\/)?/,
    '',
  );
  const repository = tagged.replace(/:[^/:]*$/, '');
  const known = KNOWN_IMAGES.find(({ repositories }) =>
    repositories.some((pattern) => matches(repository, pattern)),
  );
  if (known === undefined) return undefined;
  const { python, version, sets = {} } = known;
  return { python, version: version === undefined ? undefined : versionIn(tagged, version), sets };
}

function versionIn(tagged: string, pattern: RegExp): PythonVersion | undefined {
  const [, major, minor] = pattern.exec(tagged) ?? [];
  if (major === undefined) return undefined;
  return { major: Number(major), minor: minor === undefined ? undefined : Number(minor) };
}

function matches(repository: string, pattern: string): boolean {
  const [head = '', ...tails] = pattern.split('*');
  if (!repository.startsWith(head)) return false;
  let at = head.length;
  for (const tail of tails) {
    const found = tail === '' ? repository.length : repository.indexOf(tail, at);
    if (found === -1) return false;
    at = found + tail.length;
  }
  return at === repository.length;
}
