import { pyc } from './pyc.js';
import type { Tree } from './tree.js';

/**
 * A monorepo of Python and JavaScript in which every way of keeping bytecode out of sight has been tried, and each has
 * gone wrong: what git ignores, what Docker is sent, what images and CI set, what VS Code hides, what make deletes.
 */
export const FAULTY_MONOREPO: Tree = {
  '.gitignore': 'node_modules/\n',
  'package.json':
    '{\n  "name": "shop",\n  "private": true,\n  "devDependencies": {\n    "lint-staged": "^16.4.0",\n    "nopycache": "^1.0.0"\n  }\n}\n',
  '.prettierrc': 'plugins: ["@nopycache/prettier-plugin", "prettier-plugin-sh"]\n',
  Makefile: 'all:\n\techo all\n\nclean:\n\tfind . -name __pycache__ | xargs rm -rf\n',
  'compose.yaml':
    'services:\n  api:\n    build: services/api\n    environment:\n      PYTHONDONTWRITEBYTECODE: "false"\n',
  '.vscode/settings.json': '{\n  "files.exclude": { "**/*.pyc": true }\n}\n',
  '.github/workflows/ci.yml': [
    'on: push',
    'jobs:',
    '  test:',
    '    runs-on: ubuntu-latest',
    '    steps:',
    '      - run: export PYTHONDONTWRITEBYTECODE=1',
    '      - run: python -m shop',
    '',
  ].join('\n'),
  'services/api/pyproject.toml': '[project]\nname = "shop"\nversion = "1.0"\n',
  'services/api/.dockerignore': '.git\n__pycache__\n# further down\n# much further\nlogs\n',
  'services/api/Dockerfile': [
    'FROM python:3.12-slim',
    'ENV PYTHONDONTWRITEBYTCODE=1',
    'WORKDIR /app',
    'COPY . .',
    'CMD ["python", "-m", "shop"]',
    '',
  ].join('\n'),
  'services/api/shop/__init__.py': '',
  'services/api/shop/__main__.py': 'import shop.cart\nimport shop.coupon\nprint("open")\n',
  'services/api/shop/cart.py': '',
  'services/api/shop/coupon.py': '',
  'services/api/shop/__pycache__/cart.cpython-311.pyc': pyc(),
};
