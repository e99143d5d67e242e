import type { Voice } from '#app/kit/promise/voice.ts';
import type { Programme, Reward } from '#domain/programme/programme.ts';
import { ownText } from '#i18n/own-text.ts';
import type { Sentence } from './section.ts';

/** What points may be changed into, besides paying: how many, for what, and for whom. */
export function rewardWords(programme: Programme, voice: Voice): Sentence[] {
  const { say, language } = voice;
  const { rewards = [], tiers } = programme;
  return rewards.flatMap((each): Sentence[] => {
    const { id, name, tier } = each;
    const reward = ownText(name, language);
    const named = tiers.find((one) => one.id === tier);
    const what = givenWords(each, programme, voice);
    if (!named) return [{ about: `reward ${id}`, text: what }];
    const whose = say('programme.reward.tier', { reward, tier: ownText(named.name, language) });
    return [
      { about: `reward ${id}`, text: what },
      { about: `reward ${id} tier`, text: whose },
    ];
  });
}

function givenWords(
  { name, points: n, gives }: Reward,
  { benefits }: Programme,
  { say, format, language }: Voice,
): string {
  const reward = ownText(name, language);
  switch (gives.kind) {
    case 'voucher': {
      const figures = { amount: format.money(gives.minor), days: gives.validDays };
      return say('programme.reward.voucher', { reward, n, ...figures });
    }
    case 'coupon': {
      const opened = benefits.find(({ id }) => id === gives.benefit);
      const benefit = opened ? ownText(opened.name, language) : gives.benefit;
      return say('programme.reward.coupon', { reward, n, benefit, days: gives.validDays });
    }
    case 'gift':
      return say('programme.reward.gift', { reward, n, what: ownText(gives.what, language) });
  }
}
