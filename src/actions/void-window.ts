/** How long a clerk may undo a purchase as if it had not been; after that it is a return. */
export const voidWithinMs = 60_000;
