import type { Day } from '#domain/calendar/day.ts';
import type { Benefit } from '#domain/programme/programme.ts';
import type { Withheld } from '#domain/promise/quote.ts';
import type { Format } from '#i18n/format.ts';
import { localeOf, type ScreenLanguage } from '#i18n/language.ts';
import { ownText } from '#i18n/own-text.ts';
import type { Say } from '#i18n/say.ts';

export interface Voice {
  readonly say: Say;
  readonly format: Format;
  readonly language: ScreenLanguage;
  readonly today: Day;
}

/** What a benefit gives, in figures: "10% off". */
export function givesText({ gives }: Benefit, { say, format }: Voice): string {
  const { basisPoints } = gives;
  return say('members.promise.percent', {
    pct: format.percent(basisPoints),
    zhe: format.zhe(basisPoints),
  });
}

const spoken = ['reduced', 'new-season', 'gift-card'] as const;

/** What it leaves out: "reduced pieces, the new season". */
export function exceptText({ scope }: Benefit, { say, language }: Voice): string | undefined {
  const { tags = [], categories = [], brands = [], seasons = [] } = scope?.except ?? {};
  const said = tags.map((tag) => {
    const known = spoken.find((each) => each === tag);
    return known ? say(`members.except.${known}`) : tag;
  });
  const all = [...said, ...categories, ...brands, ...seasons];
  if (all.length === 0) return undefined;
  const list = new Intl.ListFormat(localeOf(language), { type: 'conjunction', style: 'narrow' });
  return say('members.promise.except', { what: list.format(all) });
}

/** Why she does not have it today. */
export function whyNotText(withheld: Withheld, { say, format, language, today }: Voice): string {
  switch (withheld.code) {
    case 'TIER':
      return say('members.why.TIER', { tier: ownText(withheld.tierName, language) });
    case 'BIRTHDAY_WINDOW':
      return say('members.why.BIRTHDAY_WINDOW', {
        from: format.day(withheld.from, today),
        to: format.day(withheld.to, today),
      });
    case 'BIRTHDAY_UNKNOWN':
      return say('members.why.BIRTHDAY_UNKNOWN');
    case 'ALREADY_USED':
      return say('members.why.ALREADY_USED', {
        day: format.day(withheld.on, today),
        receipt: withheld.receipt,
      });
    case 'LIMIT':
      return say('members.why.LIMIT', { n: withheld.times });
    case 'NOT_YET':
      return say('members.why.NOT_YET', { day: format.day(withheld.from, today) });
    case 'EXPIRED':
      return say('members.why.EXPIRED', { day: format.day(withheld.on, today) });
    default:
      return say('members.why.OTHER');
  }
}
