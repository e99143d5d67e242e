import type { ArticleMatch, Benefit } from '#domain/programme/programme.ts';
import { timesText } from '#i18n/amount-text.ts';
import { localeOf } from '#i18n/language.ts';
import type { Voice } from './voice.ts';

/** What a benefit gives, in figures: "10% off". */
export function givesWords({ gives }: Benefit, { say, format, language }: Voice): string {
  switch (gives.kind) {
    case 'percentage': {
      const { basisPoints } = gives;
      return say('programme.gives.percentage', {
        pct: format.percent(basisPoints),
        zhe: format.zhe(basisPoints),
      });
    }
    case 'multiplier':
      return say('programme.gives.multiplier', { times: timesText(gives.hundredths, language) });
    case 'points':
      return say(`programme.gives.points.${gives.per}`, { n: gives.points });
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
  const { say, language, articleName } = voice;
  const { tags = [], categories = [], brands = [], seasons = [], skus = [] } = match;
  const named = tags.map((tag) => {
    const word = known.find((each) => each === tag);
    return word ? say(`programme.tag.${word}`) : tag;
  });
  const all = [...named, ...categories, ...brands, ...seasons];
  const pieces = new Set(skus.map((sku) => articleName?.(sku) ?? sku));
  if (all.length + pieces.size === 0) return undefined;
  const list = new Intl.ListFormat(localeOf(language), { type: 'conjunction', style: 'narrow' });
  return list.format([...all, ...pieces]);
}
