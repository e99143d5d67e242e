import { beforeAll, expect, test } from 'vitest';
import type { Voice } from '#app/kit/promise/voice.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { formatIn } from '#i18n/format.ts';
import { sayIn } from '#i18n/say.ts';
import { programmeDiff } from './programme-diff.ts';

const before = houseProgramme('EUR');

let voice: Voice;
beforeAll(async () => {
  const format = formatIn('en', { currency: 'EUR', country: 'FR' });
  voice = { say: await sayIn('en'), format, language: 'en', today: '2026-11-23' };
});

const changes = (after: Programme) =>
  programmeDiff(before, after, voice).map(({ about, passages }) => [about, passages]);

test('a version that says the same has no changes, whatever its number and its day', () => {
  const again = { ...before, version: 2, effectiveFrom: '2027-01-01' };
  expect(programmeDiff(before, again, voice)).toEqual([]);
});

test('a sentence that says the same thing otherwise is one change, with both', () => {
  const { earning } = before;
  const after = { ...before, ...(earning && { earning: { ...earning, pendingDays: 14 } }) };
  const text = 'Points can be spent 14 days after the purchase.';
  const was = 'Points can be spent from the next purchase on.';
  expect(changes(after)).toEqual([
    ['earn', [{ about: '', title: undefined, changes: [{ kind: 'changed', was, text }] }]],
  ]);
});

test('a benefit that goes is gone with all it said, and the order of discounts without it', () => {
  const after = { ...before, benefits: before.benefits.slice(1) };
  const [benefits, order, ...others] = programmeDiff(before, after, voice);
  expect(others).toEqual([]);
  expect(benefits?.passages).toEqual([
    {
      about: 'vip-10',
      title: 'VIP 10%',
      changes: [
        { kind: 'gone', text: '10% off' },
        { kind: 'gone', text: 'For VIP and above' },
        { kind: 'gone', text: 'Not on: reduced pieces, the new season' },
      ],
    },
  ]);
  expect(order?.passages[0]?.changes.map(({ kind }) => kind)).toEqual(['gone']);
});

test('a benefit under another name has changed', () => {
  const [first, ...rest] = before.benefits;
  const after = {
    ...before,
    benefits: [...(first ? [{ ...first, name: { en: 'Gold' } }] : []), ...rest],
  };
  const [benefits] = programmeDiff(before, after, voice);
  expect(benefits?.passages[0]?.changes).toEqual([
    { kind: 'changed', was: 'VIP 10%', text: 'Gold' },
  ]);
});

test('the last coupon that goes is told, though no coupons are left to read of', () => {
  const [first, ...rest] = before.benefits;
  const withCoupon = {
    ...before,
    benefits: [...(first ? [{ ...first, code: 'A' }] : []), ...rest],
  };
  const [coupons] = programmeDiff(withCoupon, { ...before, benefits: rest }, voice);
  expect([coupons?.about, coupons?.passages[0]?.title]).toEqual(['coupons', 'VIP 10%']);
});
