import { expect, test } from 'vitest';
import { newMember } from '../example/cards.ts';
import { basketOf, line } from '../example/goods.ts';
import { bringBack, openTill, record, sell } from '../example/till.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import type { Purchase } from './purchase.ts';
import { ringUp } from './ring-up.ts';
import { servedMost } from './served-most.ts';

const day = '2026-11-23';
const programme = houseProgramme('CNY');
const basket = basketOf(line('coat', 30_000));
const request = { programme, basket, day, purchaseId: 'p', receipt: '0001-1' };
const tenders = [{ kind: 'card', amountMinor: 30_000 }] as const;

function rungUp(said: { soldBy?: string; note?: string }) {
  const rung = ringUp({ ...request, ...said, tenders });
  if (!rung.ok) throw new Error(rung.refusal.code);
  return rung.value;
}

test('[W1] [W2] who sold it and a note are kept, and change nothing else', () => {
  const said = rungUp({ soldBy: 'ben', note: ' hem 2 cm ' });
  const { soldBy, note, ...purchase } = said.purchase;
  expect([soldBy, note]).toEqual(['ben', 'hem 2 cm']);
  expect({ ...said, purchase }).toEqual(rungUp({}));
  expect(rungUp({ note: ' ' })).toEqual(rungUp({}));
});

test('[W1] [W3] who served her most is proposed, of equals the last', () => {
  let till = openTill(newMember);
  expect(servedMost(till.facts)).toBeUndefined();
  const buys = (soldBy?: string): Purchase => {
    const sold = sell(till, { programme, basket, day });
    const purchase = { ...sold.purchase, ...(soldBy && { soldBy }) };
    const { member } = till.card;
    const body = sold.till.facts.at(-1)?.body;
    if (body?.type !== 'purchase.recorded') throw new Error('it was sold');
    till = record(till, { ...body, member, purchase }, day);
    return purchase;
  };
  buys();
  expect(servedMost(till.facts)).toBe('ana');
  const first = buys('ben');
  expect(servedMost(till.facts)).toBe('ben');
  buys();
  expect(servedMost(till.facts)).toBe('ana');
  buys('ben');
  expect(servedMost(till.facts)).toBe('ben');
  till = bringBack(till, { programme, purchase: first, lines: [], day, why: 'void' }).till;
  expect(servedMost(till.facts)).toBe('ana');
});
