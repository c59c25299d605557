/** The `astFormat` of all ignore files, whose printer is one. */
export const AST_FORMAT = 'nopycache-ignore-file';
