import { expect, test } from 'vitest';
import { newMember } from '../example/cards.ts';
import { basketOf, line } from '../example/goods.ts';
import { openTill, sell } from '../example/till.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import { overReturned } from './over-returned.ts';
import { takeBack } from './take-back.ts';

const programme = houseProgramme('EUR');
const day = '2026-11-23';
const basket = basketOf(line('hat', 333, { quantity: 3 }), line('coat', 14_800));
const { purchase } = sell(openTill(newMember), { programme, basket, day });

/** Brought back where nobody knows of any other return. */
function alone(returnId: string, lines: readonly { line: string; quantity: number }[]) {
  const back = takeBack({
    ...{ programme, purchase, before: [], card: newMember, lines, day, returnId },
    ...{ receipt: returnId, why: 'return', refundKind: 'card' },
  });
  if (!back.ok) throw new Error(back.refusal.code);
  return back.value.return;
}

test('[R12] goods that two tills took back both count, and it is said how much too much', () => {
  const returns = [
    alone('r1', [
      { line: 'hat', quantity: 2 },
      { line: 'coat', quantity: 1 },
    ]),
    alone('r2', [{ line: 'hat', quantity: 2 }]),
  ];
  expect(overReturned(purchase, returns)).toMatchObject([
    { line: 'hat', sold: 3, back: 4, overMinor: 333 },
  ]);
});

test('[R12] what came back in its right number is nothing to tell of', () => {
  expect(overReturned(purchase, [])).toEqual([]);
  expect(overReturned(purchase, [alone('r1', [{ line: 'hat', quantity: 3 }])])).toEqual([]);
});
