/** The variable that all is about (CPython 3.8 and later). */
export const VARIABLE = 'PYTHONPYCACHEPREFIX';
