/** The blocks of an import, and the number of the fact that brought them. */
export interface BatchRecord {
  readonly batch: string;
  readonly blocks: readonly string[];
  readonly g: number;
}
