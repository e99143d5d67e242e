/** The database is not there, or too busy: nothing was kept for certain, and asking again helps. */
export class StoreAway extends Error {
  override readonly name = 'StoreAway';
}

/** The database would not keep what it answers for: a sentence for whoever runs it. */
export class StoreUnfit extends Error {
  override readonly name = 'StoreUnfit';
}
