import type { Voice } from '#app/kit/promise/voice.ts';
import type { Programme, Tier, TierTest, TierWindow } from '#domain/programme/programme.ts';
import { ownText } from '#i18n/own-text.ts';
import { namesWords } from './names-words.ts';
import { type Passage, whole } from './section.ts';

/** The tiers, lowest first: what each asks, over which time, and from when it holds. */
export function tierPassages(
  { tiers, handGiven = 'floor' }: Programme,
  voice: Voice,
): readonly Passage[] {
  if (tiers.length === 0)
    return whole([{ about: 'none', text: voice.say('programme.tiers.none') }]);
  const ranked = tiers.toSorted((a, b) => a.rank - b.rank);
  const byHand = { about: 'by-hand', text: voice.say(`programme.tiers.handGiven.${handGiven}`) };
  const passages = ranked.map((tier) => tierPassage(tier, voice));
  if (ranked.length === 1) return [...passages, ...whole([byHand])];
  const what = namesWords(ranked, voice);
  const order = { about: 'order', text: voice.say('programme.tiers.order', { what }) };
  return [...whole([order, byHand]), ...passages];
}

function tierPassage(tier: Tier, voice: Voice): Passage {
  const { say, language } = voice;
  const { countsFrom } = tier;
  const anyOf = leastTests(tier);
  return {
    about: tier.id,
    title: ownText(tier.name, language),
    sentences: [
      ...anyOf.map((test) => ({ about: test.kind, text: testWords(test, voice) })),
      ...(anyOf.length > 1 ? [{ about: 'anyOf', text: say('programme.tier.anyOf') }] : []),
      { about: 'window', text: windowWords(tier.window, voice) },
      { about: 'from', text: say(`programme.tier.from.${countsFrom}`) },
      ...holdSentences(tier, voice),
    ],
  };
}

/** Of two tests of one kind the smaller is enough, and the only one to speak of. */
function leastTests({ anyOf }: Tier): readonly TierTest[] {
  const least = new Map<TierTest['kind'], TierTest>();
  for (const test of anyOf.toSorted((a, b) => leastOf(b) - leastOf(a))) {
    least.set(test.kind, test);
  }
  return [...least.values()].reverse();
}

function leastOf(test: TierTest): number {
  return test.kind === 'purchases' ? test.atLeast : test.atLeastMinor;
}

function testWords(test: TierTest, { say, format }: Voice): string {
  switch (test.kind) {
    case 'single':
      return say('programme.tier.single', { amount: format.money(test.atLeastMinor) });
    case 'cumulative':
      return say('programme.tier.cumulative', { amount: format.money(test.atLeastMinor) });
    case 'purchases':
      return say('programme.tier.purchases', { n: test.atLeast });
  }
}

function holdSentences({ holds }: Tier, { say }: Voice) {
  if (!holds) return [];
  const { months, to, graceDays = 0, after } = holds;
  return [
    { about: 'holds', text: say(`programme.tier.holds.${to}`, { n: months }) },
    ...(graceDays > 0
      ? [{ about: 'grace', text: say('programme.tier.grace', { n: graceDays }) }]
      : []),
    { about: 'after', text: say(`programme.tier.after.${after}`) },
  ];
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
