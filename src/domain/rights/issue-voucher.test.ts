import { expect, test } from 'vitest';
import { issueVoucher, takeBackVoucher } from './issue-voucher.ts';
import { moveRights } from './move-rights.ts';
import { rightOn } from './right.ts';

const day = '2026-06-02';
const asked = { code: '9900', minor: 2000, day, validDays: 90, manager: 'lea', note: ' sorry ' };

test('[V13] [V2] a voucher of the shop is worth its sum to its last day', () => {
  const issued = issueVoucher(asked);
  if (!issued.ok) throw new Error(issued.refusal.code);
  expect(issued.value).toMatchObject({ manager: 'lea', note: 'sorry' });
  const [voucher] = moveRights([], issued.value.rights);
  expect(voucher && rightOn(voucher, '2026-08-31')).toMatchObject({ state: 'open', left: 2000 });
  expect(voucher && rightOn(voucher, '2026-09-01')).toMatchObject({ state: 'lapsed' });
});

test('[V13] taken back it pays nothing; one that has paid stays', () => {
  const { validDays: _, ...always } = asked;
  const issued = issueVoucher(always);
  if (!issued.ok) throw new Error(issued.refusal.code);
  const [voucher] = moveRights([], issued.value.rights);
  if (!voucher) throw new Error('a voucher');
  const back = takeBackVoucher(voucher, { manager: 'lea', day });
  expect(back).toMatchObject({ ok: true });
  const [gone] = back.ok ? moveRights([voucher], back.value.rights) : [];
  expect(gone && rightOn(gone, day)).toMatchObject({ state: 'voided', left: 0 });
  const used = { ...voucher, used: 2000 };
  const refusal = { ok: false, refusal: { code: 'VOUCHER_GONE' } };
  expect(takeBackVoucher(used, { manager: 'lea', day })).toEqual(refusal);
  expect(takeBackVoucher(gone, { manager: 'lea', day })).toEqual(refusal);
  expect(takeBackVoucher(undefined, { manager: 'lea', day })).toEqual(refusal);
});

test.each([
  [{ minor: 0 }, 'BAD_AMOUNT'],
  [{ minor: 0.5 }, 'BAD_AMOUNT'],
  [{ note: ' ' }, 'NOTE_MISSING'],
])('[V13] %o is refused', (more, code) => {
  expect(issueVoucher({ ...asked, ...more })).toEqual({ ok: false, refusal: { code } });
});
