import { expect, test } from 'vitest';
import { type PayWish, payAsked } from './pay-asked.ts';

function till() {
  let at = 0;
  const done: PayWish[] = [];
  const asked = payAsked(() => at);
  const answer = (wish: PayWish) => done.push(wish);
  return { asked, done, open: () => asked.serve(answer), pass: (ms: number) => (at += ms) };
}

test('a key that pays before the till can be paid waits for it and does not vanish', () => {
  const { asked, done, open, pass } = till();
  asked.ask('reach');
  pass(800);
  expect(done).toEqual([]);
  open();
  expect(done).toEqual(['reach']);
  open();
  expect(done).toEqual(['reach']);
});

test('Enter behind a key that still waits takes the usual way once it is there', () => {
  const { asked, done, open } = till();
  expect(asked.confirm()).toBe(false);
  asked.ask('reach');
  expect(asked.confirm()).toBe(true);
  expect(asked.confirm()).toBe(false);
  open();
  expect(done).toEqual(['take']);
  expect(asked.confirm()).toBe(false);
});

test('a key struck while a code is looked up waits for what the code brings', async () => {
  const { asked, done, open } = till();
  open();
  const looked = Promise.withResolvers<void>();
  const work = asked.during(looked.promise);
  asked.ask('take');
  expect(asked.isWorking()).toBe(true);
  expect(done).toEqual([]);
  looked.resolve();
  await work;
  await expect.poll(() => done).toEqual(['take']);
});

test('a look-up that fails holds no key back', async () => {
  const { asked, done, open } = till();
  open();
  await expect(asked.during(Promise.reject(new Error('away')))).rejects.toThrow('away');
  asked.ask('take');
  expect(done).toEqual(['take']);
});

test('after five seconds nobody waits for it any more', () => {
  const { asked, done, open, pass } = till();
  asked.ask('take');
  pass(5001);
  open();
  expect(done).toEqual([]);
  expect(asked.confirm()).toBe(false);
});
