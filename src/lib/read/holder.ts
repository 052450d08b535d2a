/** The holders who are no actors: several at once, and nobody knows who. */
export const unnamedHolders: readonly string[] = ['contested', 'unknown'];
