import type { ArticleMatch, Benefit, Gives } from '#domain/programme/programme.ts';
import { timesText } from '#i18n/amount-text.ts';
import { listText } from '#i18n/list-text.ts';
import { ownText } from '#i18n/own-text.ts';
import type { Voice } from './voice.ts';

/** What a benefit gives, in figures: "10% off"; and from where: "Gift: a carnation, from €200". */
export function givesWords(benefit: Benefit, voice: Voice): string {
  const what = whatWords(benefit.gives, voice);
  const { spendMinor, pieces } = benefit.needs ?? {};
  const { say, format } = voice;
  const from = [
    ...(spendMinor === undefined ? [] : [format.money(spendMinor)]),
    ...(pieces === undefined ? [] : [say('till.pieces', { n: pieces })]),
  ];
  if (from.length === 0) return what;
  return say('programme.gives.from', { what, from: listText(from, voice.language, 'and') });
}

function whatWords(gives: Gives, { say, format, language }: Voice): string {
  const share = (basisPoints: number) => ({
    pct: format.percent(basisPoints),
    zhe: format.zhe(basisPoints),
  });
  switch (gives.kind) {
    case 'percentage':
      return say('programme.gives.percentage', share(gives.basisPoints));
    case 'escalating':
      return say('programme.gives.escalating', {
        ...share(gives.basisPoints),
        step: format.percent(gives.stepBasisPoints),
        most: format.percent(gives.mostBasisPoints),
      });
    case 'amount':
      return say('programme.gives.amount', { amount: format.money(gives.minor) });
    case 'free-pieces':
      return say('programme.gives.free-pieces', { buy: gives.buy, free: gives.free });
    case 'multiplier':
      return say('programme.gives.multiplier', { times: timesText(gives.hundredths, language) });
    case 'points':
      return say(`programme.gives.points.${gives.per}`, { n: gives.points });
    case 'credit':
      return say('programme.gives.credit', { pct: format.percent(gives.basisPoints) });
    case 'voucher':
      return say('programme.gives.voucher', {
        amount: format.money(gives.minor),
        days: gives.validDays,
      });
    case 'gift':
    case 'service':
    case 'early-access':
      return say(`programme.gives.${gives.kind}`, { what: ownText(gives.what, language) });
  }
}

/** What it leaves out: "Not on: reduced pieces, the new season". */
export function exceptWords({ scope }: Benefit, voice: Voice): string | undefined {
  const what = scope?.except && articleWords(scope.except, voice);
  return what === undefined ? undefined : voice.say('programme.except', { what });
}

const known = ['reduced', 'new-season', 'gift-card'] as const;

/** Which articles, named one after the other; nothing when no list names any. */
export function articleWords(match: ArticleMatch, voice: Voice): string | undefined {
  const { say, articleName } = voice;
  const { tags = [], categories = [], brands = [], seasons = [], skus = [] } = match;
  const named = tags.map((tag) => {
    const word = known.find((each) => each === tag);
    return word ? say(`programme.tag.${word}`) : tag;
  });
  const all = [...named, ...categories, ...brands, ...seasons];
  const pieces = new Set(skus.map((sku) => articleName?.(sku) ?? sku));
  if (all.length + pieces.size === 0) return undefined;
  return listText([...all, ...pieces], voice.language, 'and');
}
