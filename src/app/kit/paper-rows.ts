/** What stands on a paper, told apart from how it is printed. */
export type PaperRow =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly look?: Look;
      readonly centre?: true;
    }
  | {
      readonly kind: 'pair';
      readonly left: string;
      readonly right: string;
      readonly look?: Look;
    }
  /** To be scanned: the till finds by it what it names. */
  | { readonly kind: 'code'; readonly text: string; readonly names: string };

export type Look = 'strong' | 'large';

/** Between two sections stands a rule. */
export interface PaperSection {
  readonly about: string;
  readonly rows: readonly PaperRow[];
}
