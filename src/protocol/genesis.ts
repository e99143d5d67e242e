/** What stands before the first fact of a chain. */
export const GENESIS = '0'.repeat(64);
