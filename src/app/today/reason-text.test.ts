import { expect, test } from 'vitest';
import type { FollowUp } from '#domain/desk/follow-up.ts';
import type { Language } from '#domain/member/member.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { formatIn } from '#i18n/format.ts';
import { sayIn } from '#i18n/say.ts';
import { heldText, reasonText } from './reason-text.ts';

const today = '2026-11-23';
const due = { dueOn: today, isOverdue: false };

async function tellingIn(language: Language) {
  const format = formatIn(language, { currency: 'EUR', country: 'FR' });
  return { say: await sayIn(language), format, language, today };
}

const coat: FollowUp = {
  ...due,
  reason: 'large-purchase',
  purchase: 'p1',
  on: '2026-11-16',
  netMinor: 32_000,
};
const rhythm: FollowUp = {
  ...due,
  reason: 'rhythm-broken',
  lastVisit: '2026-07-27',
  days: 119,
  medianDays: 35,
};

test('the evidence stands in the sentence', async () => {
  const english = await tellingIn('en');
  const birthday = { ...due, reason: 'birthday', on: '2026-11-26', inDays: 3 } as const;
  expect(reasonText(birthday, english)).toBe('Birthday on 26 November · in 3 days');
  expect(reasonText(coat, english, 'Wool coat')).toBe('Bought 7 days ago · Wool coat · €320.00');
  expect(reasonText(coat, english)).toBe('Bought 7 days ago · €320.00');
  expect(reasonText(rhythm, english)).toBe('Usually comes every 5 weeks · last visit 17 weeks ago');
});

test('each language says it in its own order', async () => {
  expect(reasonText(rhythm, await tellingIn('ja'))).toBe(
    '普段は5週間ごとにご来店 · 前回は17週間前',
  );
  expect(reasonText(rhythm, await tellingIn('zh-Hans'))).toBe('通常每5周来一次 · 上次17周前');
  expect(reasonText(rhythm, await tellingIn('ro'))).toBe(
    'Revine de obicei la 5 săptămâni · ultima vizită acum 17 săptămâni',
  );
});

test('what is held back says why, and what is not says nothing', async () => {
  const english = await tellingIn('en');
  const held = { code: 'CADENCE', last: '2026-11-20', until: '2026-11-27' } as const;
  expect(heldText({ ...rhythm, held }, english)).toBe(
    'Contacted 3 days ago: at most one contact a week',
  );
  expect(heldText(rhythm, english)).toBeUndefined();
});

test('a standing about to lapse says until when and what keeps it', async () => {
  const english = await tellingIn('en');
  const tier = houseProgramme('EUR').tiers[0];
  if (!tier) throw new Error('the house programme has a tier');
  const lapsing: FollowUp = { ...due, reason: 'tier-lapsing', tier, until: '2026-12-03' };
  expect(reasonText(lapsing, english)).toBe('VIP until 3 December');
  const byOne: FollowUp = { ...lapsing, keep: { by: 'single', moreMinor: 40_000 } };
  expect(reasonText(byOne, english)).toBe(
    'VIP until 3 December · €400.00 in one purchase keeps it',
  );
  const byTwo: FollowUp = { ...lapsing, keep: { by: 'purchases', more: 2 } };
  expect(reasonText(byTwo, await tellingIn('fr'))).toBe(
    'VIP jusqu’au 3 décembre · encore 2 achats pour le prolonger',
  );
});
