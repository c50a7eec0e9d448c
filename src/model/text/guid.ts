/** The source of a pattern for a GUID, without groups; its letters are in lower case, so it needs the flag `i`. */
export const guidSource = String.raw`[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}`;
