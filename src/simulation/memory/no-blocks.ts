/**
 * No till of a storm imports a file of members, no shop of a storm is so large that a new till
 * would be told of it in blocks, and no manager looks through what was kept aside.
 */
export const NO_BLOCKS = {
  asides: noBlocks,
  asideOf: noBlocks,
  block: async () => undefined,
  blocksOf: async () => [],
  changedMembersOf: async () => [],
  missingBlocks: async (sha256s: readonly string[]) => sha256s,
  putBlock: noBlocks,
  replaceBlock: noBlocks,
  takeInBatch: noBlocks,
  takeBackBatch: noBlocks,
  settleLostImport: noBlocks,
  snapshot: async () => undefined,
  snapshotNamed: async () => undefined,
  manifest: async () => undefined,
  snapshotBlock: async () => undefined,
  countSnapshotBlocks: async () => 0,
  erasedAmong: noBlocks,
  cardsInTurn: noBlocks,
  factsAboutEach: noBlocks,
  factsAboutNobody: noBlocks,
  keptOfTakenBack: noBlocks,
  notices: noBlocks,
  putSnapshotBlock: noBlocks,
  putSnapshot: noBlocks,
  dropSnapshotsOf: async () => undefined,
  sweepSnapshots: async () => false,
} as const;

function noBlocks(): Promise<never> {
  throw new Error('no shop of a storm has blocks');
}
