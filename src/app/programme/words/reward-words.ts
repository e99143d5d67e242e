import type { Voice } from '#app/kit/promise/voice.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { ownText } from '#i18n/own-text.ts';
import type { Sentence } from './section.ts';

/** What points may be changed into, besides paying: how many, for what, and for whom. */
export function rewardWords({ rewards = [], tiers }: Programme, voice: Voice): Sentence[] {
  const { say, format, language } = voice;
  return rewards.flatMap(({ id, name, points, tier, gives }): Sentence[] => {
    const reward = ownText(name, language);
    const named = tiers.find((each) => each.id === tier);
    const what =
      gives.kind === 'voucher'
        ? say('programme.reward.voucher', {
            ...{ reward, n: points, amount: format.money(gives.minor), days: gives.validDays },
          })
        : say('programme.reward.gift', { reward, n: points, what: ownText(gives.what, language) });
    if (!named) return [{ about: `reward ${id}`, text: what }];
    const whose = say('programme.reward.tier', { reward, tier: ownText(named.name, language) });
    return [
      { about: `reward ${id}`, text: what },
      { about: `reward ${id} tier`, text: whose },
    ];
  });
}
