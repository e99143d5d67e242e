import type { Withheld } from '#domain/promise/quote.ts';
import { ownText } from '#i18n/own-text.ts';
import type { Voice } from './voice.ts';

type Code = Withheld['code'];
type Of<C extends Code> = Extract<Withheld, { readonly code: C }>;

/**
 * The one sentence for a thing that the card does not give: from the closed list, with its
 * figures.
 */
export function withheldWords(withheld: Withheld, voice: Voice): string {
  const { say, format, today } = voice;
  switch (withheld.code) {
    case 'REDUCED':
      return reducedWords(withheld, voice);
    case 'EXCLUDED_BRAND':
      return say('till.why.EXCLUDED_BRAND', { brand: withheld.brand });
    case 'EXCLUDED_CATEGORY':
      return say('till.why.EXCLUDED_CATEGORY', { category: withheld.category });
    case 'EXCLUDED_SEASON':
      return say('till.why.EXCLUDED_SEASON', { season: withheld.season });
    case 'EXCLUDED_TAG':
      return tagWords(withheld.tag, voice);
    case 'EXCLUDED_ARTICLE':
      return say('till.why.EXCLUDED_ARTICLE');
    case 'NOT_IN_SCOPE':
      return say('till.why.NOT_IN_SCOPE');
    case 'GIFT_CARD':
      return say('till.why.GIFT_CARD');
    case 'POINTS_PAY_NOT':
      return say('till.why.POINTS_PAY_NOT');
    case 'POINTS_SHORT':
      return shortWords(withheld, voice);
    case 'NOT_YET':
      return say('till.why.NOT_YET', { date: format.day(withheld.from, today) });
    case 'EXPIRED':
      return say('till.why.EXPIRED', { date: format.day(withheld.on, today) });
    case 'ALREADY_USED':
      return usedWords(withheld, voice);
    case 'BIRTHDAY_WINDOW':
      return birthdayWords(withheld, voice);
    case 'BIRTHDAY_UNKNOWN':
      return say('till.why.BIRTHDAY_UNKNOWN');
    case 'TIER':
      return tierWords(withheld, voice);
    case 'NOT_COMBINABLE':
      return notCombinableWords(withheld, voice);
    case 'LIMIT':
      return limitWords(withheld, voice);
    case 'WEEKDAY':
      return say('till.why.WEEKDAY', { days: format.weekdays(withheld.weekdays) });
    case 'COUPON_UNKNOWN':
      return say('till.why.COUPON_UNKNOWN');
    case 'COUPON_MEMBERS':
      return say('till.why.COUPON_MEMBERS');
    case 'CEILING':
      return say('till.why.CEILING', {
        pct: format.percent(withheld.basisPoints),
        amount: format.money(withheld.minor),
      });
    case 'MARGIN':
      return say('till.why.MARGIN', { amount: format.money(withheld.minor) });
    case 'VOUCHER_UNKNOWN':
      return say(withheld.of ? 'till.why.CODE_UNKNOWN' : 'till.why.VOUCHER_UNKNOWN');
    case 'VOUCHER_USED':
      return say('till.why.VOUCHER_USED');
    case 'VOUCHER_LAPSED':
      return say('till.why.VOUCHER_LAPSED', { date: format.day(withheld.on, today) });
    case 'OFFLINE_LIMIT':
      return say('till.why.OFFLINE_LIMIT', { points: withheld.points });
  }
}

function reducedWords({ basisPoints }: Of<'REDUCED'>, { say, format }: Voice): string {
  if (basisPoints === undefined || basisPoints === 0) return say('till.why.REDUCED.bare');
  return say('till.why.REDUCED', {
    pct: format.percent(basisPoints),
    zhe: format.zhe(basisPoints),
  });
}

function tagWords(tag: string, { say }: Voice): string {
  if (tag === 'new-season') return say('till.why.EXCLUDED_TAG.new-season');
  return say('till.why.EXCLUDED_TAG', { tag });
}

function shortWords({ have, need }: Of<'POINTS_SHORT'>, { say, format }: Voice): string {
  return say('till.why.POINTS_SHORT', {
    short: Math.max(0, need - have),
    have: format.points(have),
    need: format.points(need),
  });
}

function usedWords({ on, receipt }: Of<'ALREADY_USED'>, { say, format, today }: Voice): string {
  return say('till.why.ALREADY_USED', { date: format.day(on, today), receipt });
}

function birthdayWords({ from, to }: Of<'BIRTHDAY_WINDOW'>, { say, format, today }: Voice): string {
  return say('till.why.BIRTHDAY_WINDOW', {
    from: format.day(from, today),
    to: format.day(to, today),
  });
}

function tierWords({ tierName, moreMinor }: Of<'TIER'>, { say, format, language }: Voice): string {
  const tier = ownText(tierName, language);
  if (moreMinor === undefined) return say('till.why.TIER', { tier });
  return say('till.why.TIER.more', { tier, amount: format.money(moreMinor) });
}

function limitWords({ times, per }: Of<'LIMIT'>, { say }: Voice): string {
  switch (per) {
    case 'birthday':
      return say('till.why.LIMIT.birthday', { n: times });
    case 'day':
      return say('till.why.LIMIT.day', { n: times });
    case 'month':
      return say('till.why.LIMIT.month', { n: times });
    case 'year':
      return say('till.why.LIMIT.year', { n: times });
    case 'ever':
      return say('till.why.LIMIT.ever', { n: times });
  }
}

function notCombinableWords(
  { withName, withMinor }: Of<'NOT_COMBINABLE'>,
  { say, format, language }: Voice,
): string {
  const other = ownText(withName, language);
  if (withMinor === 0) return say('till.why.NOT_COMBINABLE.gift', { other });
  return say('till.why.NOT_COMBINABLE', { other, amount: format.money(withMinor) });
}
