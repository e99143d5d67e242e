import type { Card } from '#domain/member/card.ts';
import type { Language } from '#domain/member/member.ts';
import type { InForce } from '#domain/programme/in-force.ts';
import { standing } from '#domain/programme/standing.ts';
import { ownText } from '#i18n/own-text.ts';
import { programmeWords } from '../handbook/programme-words.ts';
import type { Section } from '../handbook/section.ts';
import type { Voice } from '../promise/voice.ts';

/** What stands on a card, in the member's language. */
export interface CardShown {
  readonly boutique: string;
  readonly name: string;
  readonly nameLanguage?: Language;
  readonly number: string;
  readonly tier: { readonly name: string; readonly rank: number };
  readonly terms: {
    readonly name: string;
    /** Which version, and since which day. */
    readonly since: string;
    readonly sections: readonly Section[];
  };
}

/** The year always stands on paper. */
const anyOtherYear = '0001-01-01';

export function cardShown(
  card: Card,
  { boutique, ...rules }: InForce & { readonly boutique: string },
  voice: Voice,
): CardShown {
  const { say, format, language, today } = voice;
  const { profile, number } = card;
  const { programme } = rules;
  const { tier } = standing(card, programme, { ...rules, day: today });
  const since = {
    day: format.day(programme.effectiveFrom, anyOtherYear),
    version: String(programme.version),
  };
  return {
    ...{ boutique, number, name: profile.name ?? '' },
    ...(profile.nameLanguage && { nameLanguage: profile.nameLanguage }),
    tier: tier
      ? { name: ownText(tier.name, language), rank: tier.rank }
      : { name: say('till.member.base'), rank: 0 },
    terms: {
      name: ownText(programme.name, language),
      since: say('programme.since', since),
      sections: programmeWords(programme, voice).filter(({ passages }) => passages.length > 0),
    },
  };
}
