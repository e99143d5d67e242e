/** One thing that the programme says. `about` names which, for comparing two versions; unseen. */
export interface Sentence {
  readonly about: string;
  readonly text: string;
}

/** Sentences that belong to one tier or one benefit, under its name; or to the whole section. */
export interface Passage {
  readonly about: string;
  readonly title?: string;
  readonly sentences: readonly Sentence[];
}

/** A part of the handbook, under one of its headings. */
export interface Section {
  readonly about: SectionName;
  readonly title: string;
  readonly passages: readonly Passage[];
}

export type SectionName =
  | 'earn'
  | 'activities'
  | 'worth'
  | 'lapse'
  | 'tiers'
  | 'benefits'
  | 'coupons'
  | 'order'
  | 'returns'
  | 'tax';

/** A section without parts of its own. */
export function whole(sentences: readonly Sentence[]): readonly Passage[] {
  return [{ about: '', sentences }];
}
