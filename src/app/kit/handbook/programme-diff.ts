import type { Voice } from '#app/kit/promise/voice.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { programmeWords } from './programme-words.ts';
import type { Passage, SectionName, Sentence } from './section.ts';

/** What of one sentence became another, came or went. */
export type Change =
  | { readonly kind: 'changed'; readonly was: string; readonly text: string }
  | { readonly kind: 'new' | 'gone'; readonly text: string };

/** The changes to one tier, one benefit, or a section that has none. */
export interface PassageChange {
  readonly about: string;
  readonly title?: string | undefined;
  readonly changes: readonly Change[];
}

export interface SectionChange {
  readonly about: SectionName;
  readonly title: string;
  readonly passages: readonly PassageChange[];
}

/**
 * What a version says that the one before it did not, in the words of the handbook, by section;
 * sections that read the same are left out. A rate of 10.00 that becomes 20.00 is one change, a
 * benefit that goes is all its sentences gone.
 */
export function programmeDiff(
  before: Programme,
  after: Programme,
  voice: Voice,
): readonly SectionChange[] {
  const was = programmeWords(before, voice);
  return programmeWords(after, voice).flatMap(({ about, title, passages }) => {
    const old = was.find((section) => section.about === about)?.passages ?? [];
    const changed = passageChanges(old, passages);
    return changed.length > 0 ? [{ about, title, passages: changed }] : [];
  });
}

function passageChanges(
  before: readonly Passage[],
  after: readonly Passage[],
): readonly PassageChange[] {
  const abouts = new Set([...after, ...before].map(({ about }) => about));
  return [...abouts].flatMap((about): PassageChange[] => {
    const [was, is] = [before, after].map((all) => all.find((each) => each.about === about));
    const changes = sentenceChanges(sentencesOf(was), sentencesOf(is));
    return changes.length > 0 ? [{ about, title: (is ?? was)?.title, changes }] : [];
  });
}

/** A passage that is called otherwise has changed as well. */
function sentencesOf(passage: Passage | undefined): readonly Sentence[] {
  if (!passage) return [];
  const { title, sentences } = passage;
  return title === undefined ? sentences : [{ about: 'title', text: title }, ...sentences];
}

function sentenceChanges(before: readonly Sentence[], after: readonly Sentence[]): Change[] {
  const [was, is] = [textsOf(before), textsOf(after)];
  const wholly = before.length === 0 || after.length === 0;
  const abouts = [...new Set([...is.keys(), ...was.keys()])];
  return abouts
    .filter((about) => !(wholly && about === 'title'))
    .flatMap((about): Change[] => {
      const [old, text] = [was.get(about), is.get(about)];
      if (old === text) return [];
      if (text === undefined) return [{ kind: 'gone', text: old ?? '' }];
      return [old === undefined ? { kind: 'new', text } : { kind: 'changed', was: old, text }];
    });
}

function textsOf(sentences: readonly Sentence[]): ReadonlyMap<string, string> {
  return new Map(sentences.map(({ about, text }) => [about, text]));
}
