/** The question “May we send offers?”, as the till and the customer display ask it. */
export const offersWording = 'till-offers-1';
