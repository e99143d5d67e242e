/** The blocks of an import, and the number of the fact that brought them. */
export interface BatchRecord {
  readonly batch: string;
  readonly blocks: readonly string[];
  readonly g: number;
}

export interface BlockOfMember {
  readonly sha256: string;
  /** The number of the fact that took its import back; 0 while it stands. */
  readonly takenBack: number;
}
