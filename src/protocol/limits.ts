/** What one request may hold. Every list, text and number of the protocol is bounded by these. */
export const LIMITS = {
  /** Facts in one push. */
  pushFacts: 500,
  /** What a till aims at for one push, as JSON. A single fact may be larger. */
  pushBytes: 1_000_000,
  /** A request as it comes over the wire, and what it may inflate to. */
  packedBytes: 1_048_576,
  inflatedBytes: 4_194_304,
  /** Nesting of JSON. */
  depth: 32,
  /** Entries and bytes of one pull. */
  pullEntries: 1000,
  pullBytes: 524_288,
  /** A block of members, inflated, and as it comes over the wire. */
  blockBytes: 33_554_432,
  blockPackedBytes: 8_388_608,
  blockMembers: 5000,
  /** Facts in one file of what a till has not sent, and them as JSON. */
  unsentFacts: 20_000,
  unsentBytes: 16_777_216,
  /** Such a file as a whole, with the blocks of its imports. */
  unsentFileBytes: 1_073_741_824,
  keyLength: 200,
  nameLength: 400,
  textLength: 4000,
  listLength: 1000,
  /** Articles in one `catalogue.changed`. */
  articles: 20_000,
  /** Boxes of printed cards that one boutique hands out of. */
  cardBoxes: 50,
  /** What is said at once of one member's cards. */
  cardWords: 8,
  /** Blocks in one import. */
  blocks: 10_000,
  /** Blocks of each kind in one snapshot. */
  snapshotBlocks: 100_000,
} as const;

export const PROTOCOL = 1;

/**
 * Which forms of facts, cards and notices this side knows, counted: one more whenever there is one
 * that an older side cannot read. 1 is what did not say so yet.
 */
export const SCHEMA = 5;
