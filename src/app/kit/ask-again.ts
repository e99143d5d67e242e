/** Where the disk does not answer, it is asked anew so soon. */
export const askAgainMs = 2000;
