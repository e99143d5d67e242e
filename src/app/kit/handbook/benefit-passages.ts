import { articleWords, exceptWords, givesWords } from '#app/kit/promise/benefit-words.ts';
import type { Voice } from '#app/kit/promise/voice.ts';
import type { Benefit, Programme } from '#domain/programme/programme.ts';
import { ownText } from '#i18n/own-text.ts';
import { type Passage, type Sentence, whole } from './section.ts';
import { whenWords } from './when-words.ts';

/** What the card gives, benefit by benefit: how much, to whom, on what, when and how often. */
export function benefitPassages(programme: Programme, voice: Voice): readonly Passage[] {
  const benefits = programme.benefits.filter((benefit) => !isCoupon(benefit));
  if (benefits.length === 0) {
    return whole([{ about: 'none', text: voice.say('programme.benefits.none') }]);
  }
  return benefits.map((benefit) => benefitPassage(benefit, programme, voice));
}

/** What only a coupon opens, apart from what the card gives by itself. */
export function couponPassages(programme: Programme, voice: Voice): readonly Passage[] {
  const coupons = programme.benefits.filter(isCoupon);
  return coupons.map((coupon) => benefitPassage(coupon, programme, voice));
}

function isCoupon({ code, byCoupon }: Benefit): boolean {
  return code !== undefined || byCoupon === true;
}

function benefitPassage(benefit: Benefit, programme: Programme, voice: Voice): Passage {
  return {
    about: benefit.id,
    title: ownText(benefit.name, voice.language),
    sentences: benefitWords(benefit, programme, voice),
  };
}

function benefitWords(benefit: Benefit, programme: Programme, voice: Voice): readonly Sentence[] {
  const { scope, when, limit } = benefit;
  const only =
    scope?.only && (articleWords(scope.only, voice) ?? voice.say('programme.scope.none'));
  const except = exceptWords(benefit, voice);
  return [
    { about: 'gives', text: givesWords(benefit, voice) },
    { about: 'for', text: forWords(benefit, programme, voice) },
    ...(benefit.code === undefined
      ? []
      : [{ about: 'code', text: voice.say('programme.code', { code: benefit.code }) }]),
    ...(benefit.byCoupon ? [{ about: 'byCoupon', text: voice.say('programme.byCoupon') }] : []),
    ...(only ? [{ about: 'only', text: voice.say('programme.only', { what: only }) }] : []),
    ...(except ? [{ about: 'except', text: except }] : []),
    ...(when ? whenWords(when, voice) : []),
    ...(limit
      ? [{ about: 'limit', text: voice.say(`programme.limit.${limit.per}`, { n: limit.times }) }]
      : []),
  ];
}

/** Whose it is: every member's, or a tier's and those above. */
export function forWords(
  { tier }: Pick<Benefit, 'tier'>,
  { tiers }: Programme,
  { say, language }: Voice,
): string {
  const named = tiers.find(({ id }) => id === tier);
  if (!named) return say('programme.for.all');
  return say('programme.for.tier', { tier: ownText(named.name, language) });
}
