import { expect, test, vi } from 'vitest';
import { initialOf } from './avatar.tsx';
import { setBasketBusy, whenBasketFree } from './basket-busy.ts';
import { clerkAtTill } from './clerk-at-till.ts';

test('what must wait for an empty basket acts at once when it is empty', () => {
  const act = vi.fn();
  whenBasketFree(act);
  expect(act).toHaveBeenCalledOnce();
});

test('what must wait for an empty basket acts once, when the basket has become empty', () => {
  const act = vi.fn();
  setBasketBusy(true);
  whenBasketFree(act);
  expect(act).not.toHaveBeenCalled();
  setBasketBusy(false);
  setBasketBusy(true);
  setBasketBusy(false);
  expect(act).toHaveBeenCalledOnce();
});

test('an initial is the first letter as its script counts letters', () => {
  expect(['marie', ' Élodie', '佐藤', 'e\u0301ric', '👩‍👧x', ''].map(initialOf)).toEqual([
    'M',
    'É',
    '佐',
    'E\u0301',
    '👩‍👧',
    '·',
  ]);
});

test('a till that was never signed in to is locked', () => {
  expect(clerkAtTill()).toBeUndefined();
});
