import { describe, expect, it } from 'vitest';

import { isOn } from '../../src/index.js';
import { python3s, pythons, withPrefix, writesBytecode } from './support.js';

const VALUES = ['', '0', '00', '+0', '-0', '1', '-1', '2', 'False', 'no', 'off', ' ', '0x0', '1.5'];

describe.each(pythons.map((python) => [python.version, python] as const))(
  'Python %s',
  (version, python) => {
    const [major = 0, minor = 0] = version.split('.').map(Number);

    it.each(VALUES)('PYTHONDONTWRITEBYTECODE=%j is on or off, as the rules say', (value) => {
      const written = writesBytecode(python, { PYTHONDONTWRITEBYTECODE: value });
      expect(written).toBe(!isOn(value, { major, minor }));
    });

    it('is not set: writes', () => {
      expect(writesBytecode(python, {})).toBe(true);
    });

    it('-E reads no variable, and -B still works beside it', () => {
      expect(writesBytecode(python, { PYTHONDONTWRITEBYTECODE: '1' }, ['-E'])).toBe(true);
      expect(writesBytecode(python, {}, ['-E', '-B'])).toBe(false);
    });
  },
);

describe.each(python3s.map((python) => [python.version, python] as const))(
  'Python %s',
  (_, python) => {
    it('-I reads no variable, and -B still works beside it', () => {
      expect(writesBytecode(python, { PYTHONDONTWRITEBYTECODE: '1' }, ['-I'])).toBe(true);
      expect(writesBytecode(python, {}, ['-IB'])).toBe(false);
    });
  },
);

describe.each(withPrefix.map((python) => [python.version, python] as const))(
  'Python %s',
  (_version, python) => {
    it('-I reads no PYTHONPYCACHEPREFIX, and -X pycache_prefix works beside it', () => {
      const PYTHONPYCACHEPREFIX = '/nonexistent/nopycache';
      expect(writesBytecode(python, { PYTHONPYCACHEPREFIX })).toBe(false);
      expect(writesBytecode(python, { PYTHONPYCACHEPREFIX }, ['-I'])).toBe(true);
      expect(
        writesBytecode(python, {}, ['-I', '-X', `pycache_prefix=${PYTHONPYCACHEPREFIX}`]),
      ).toBe(false);
    });
  },
);
