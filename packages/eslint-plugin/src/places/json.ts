/** The languages of `@eslint/json`: a place reads the text by itself, so that it does not matter which of them it is. */
export const JSON_LANGUAGES: readonly string[] = ['json/json', 'json/jsonc', 'json/json5'];
