import type { Voice } from '#app/kit/promise/voice.ts';
import type { Programme, Tier, TierTest, TierWindow } from '#domain/programme/programme.ts';
import { ownText } from '#i18n/own-text.ts';
import { type Passage, whole } from './section.ts';

/** The tiers, lowest first: what each asks, over which time, and from when it holds. */
export function tierPassages({ tiers }: Programme, voice: Voice): readonly Passage[] {
  if (tiers.length === 0)
    return whole([{ about: 'none', text: voice.say('programme.tiers.none') }]);
  return tiers.toSorted((a, b) => a.rank - b.rank).map((tier) => tierPassage(tier, voice));
}

function tierPassage(tier: Tier, voice: Voice): Passage {
  const { say, language } = voice;
  const { anyOf, countsFrom } = tier;
  return {
    about: tier.id,
    title: ownText(tier.name, language),
    sentences: [
      ...anyOf.map((test) => ({ about: test.kind, text: testWords(test, voice) })),
      ...(anyOf.length > 1 ? [{ about: 'anyOf', text: say('programme.tier.anyOf') }] : []),
      { about: 'window', text: windowWords(tier.window, voice) },
      { about: 'from', text: say(`programme.tier.from.${countsFrom}`) },
    ],
  };
}

function testWords(test: TierTest, { say, format }: Voice): string {
  const amount = format.money(test.atLeastMinor);
  switch (test.kind) {
    case 'single':
      return say('programme.tier.single', { amount });
    case 'cumulative':
      return say('programme.tier.cumulative', { amount });
  }
}

function windowWords(window: TierWindow, { say }: Voice): string {
  switch (window.kind) {
    case 'rolling':
      return say('programme.tier.window.rolling', { n: window.months });
    case 'calendar-year':
      return say('programme.tier.window.calendar-year');
    case 'lifetime':
      return say('programme.tier.window.lifetime');
  }
}
