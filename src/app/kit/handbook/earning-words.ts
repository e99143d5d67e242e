import type { Voice } from '#app/kit/promise/voice.ts';
import { ofKind } from '#domain/programme/multipliers.ts';
import type { Earning, Programme } from '#domain/programme/programme.ts';
import { scopeWords } from './scope-words.ts';
import type { Sentence } from './section.ts';

/** How points come with a purchase. */
export function earningWords(programme: Programme, voice: Voice): readonly Sentence[] {
  const { earning, benefits } = programme;
  if (!earning) return [{ about: 'rate', text: voice.say('programme.earn.none') }];
  const { say, format } = voice;
  const { rate, tax, rounding, roundPer, partPaid } = earning;
  return [
    {
      about: 'rate',
      text: say('programme.earn.rate', { n: rate.points, amount: format.money(rate.perMinor) }),
    },
    { about: 'tax', text: say(`programme.earn.tax.${tax}`) },
    { about: 'rounding', text: say(`programme.earn.rounding.${rounding}.${roundPer}`) },
    { about: 'part', text: say(`programme.earn.part.${partPaid}`) },
    ...exceptWords(earning, voice),
    { about: 'giftCards', text: say('programme.earn.giftCards') },
    ...(ofKind(benefits, 'multiplier').length > 1
      ? [{ about: 'join', text: say(`programme.earn.join.${earning.join ?? 'highest'}`) }]
      : []),
    ...limitWords(earning, voice),
    ...pendingWords(earning, voice),
    ...ownWords(earning, voice),
  ];
}

function limitWords({ minimumMinor, caps }: Earning, { say, format }: Voice): readonly Sentence[] {
  const said: Sentence[] = [];
  if (minimumMinor !== undefined) {
    const amount = format.money(minimumMinor);
    said.push({ about: 'minimum', text: say('programme.earn.minimum', { amount }) });
  }
  for (const per of ['perSale', 'perDay', 'perMonth'] as const) {
    const n = caps?.[per];
    if (n !== undefined) said.push({ about: per, text: say(`programme.earn.cap.${per}`, { n }) });
  }
  return said;
}

function ownWords({ pendingDays = 0, pendingSpendable, ownPoints }: Earning, { say }: Voice) {
  const said: Sentence[] = [];
  if (pendingDays > 0 && pendingSpendable) {
    said.push({ about: 'pendingSpendable', text: say('programme.earn.pendingSpendable') });
  }
  if (ownPoints === 'at-once') said.push({ about: 'own', text: say('programme.earn.own') });
  return said;
}

function exceptWords({ except }: Earning, voice: Voice): readonly Sentence[] {
  if (!except) return [];
  const what = scopeWords(except, voice);
  return [{ about: 'except', text: voice.say('programme.earn.except', { what }) }];
}

function pendingWords(
  { pendingDays: n = 0, ownPoints }: Earning,
  { say }: Voice,
): readonly Sentence[] {
  if (n > 0) return [{ about: 'pending', text: say('programme.earn.pending', { n }) }];
  if (ownPoints === 'at-once') return [];
  return [{ about: 'pending', text: say('programme.earn.atOnce') }];
}
