import { expect, test } from 'vitest';
import { openPinTries } from './pin-tries.ts';

const clerk = 'ana';

function aDevice() {
  const kept = new Map<string, string>();
  const place = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
  /** A page, with a watch of its own that starts anew. */
  const page = () => {
    let passed = 0;
    const tries = openPinTries({ place, watch: () => passed });
    const pass = (ms: number) => {
      passed += ms;
    };
    return { tries, pass };
  };
  return { page, kept };
}

function tryTimes(tries: ReturnType<typeof openPinTries>, times: number) {
  for (let n = 0; n < times; n += 1) tries.count(clerk);
}

test('four wrong PINs cost nothing, the fifth half a minute', () => {
  const { tries } = aDevice().page();
  tryTimes(tries, 4);
  expect([tries.left(clerk), tries.wait(clerk)]).toEqual([1, 0]);
  tries.count(clerk);
  expect([tries.left(clerk), tries.wait(clerk)]).toEqual([0, 30_000]);
});

test('each further one doubles the wait, up to an hour', () => {
  const { tries, pass } = aDevice().page();
  tryTimes(tries, 5);
  const waits = [1, 2, 3, 4, 5, 6, 7, 8].map(() => {
    pass(tries.wait(clerk));
    tries.count(clerk);
    return tries.wait(clerk) / 60_000;
  });
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
});

test('the wait outlives a reload, less what the page before had waited', () => {
  const { page } = aDevice();
  const before = page();
  tryTimes(before.tries, 5);
  before.pass(12_000);
  expect(before.tries.wait(clerk)).toBe(18_000);
  const after = page();
  expect(after.tries.wait(clerk)).toBe(18_000);
  after.pass(18_000);
  expect(after.tries.wait(clerk)).toBe(0);
});

test('two pages that wait side by side do not wait twice as fast', () => {
  const { page } = aDevice();
  const [one, other] = [page(), page()];
  tryTimes(one.tries, 5);
  expect(other.tries.wait(clerk)).toBe(30_000);
  for (let second = 0; second < 10; second += 1) {
    one.pass(1000);
    other.pass(1000);
    one.tries.wait(clerk);
    other.tries.wait(clerk);
  }
  expect([one.tries.wait(clerk), other.tries.wait(clerk)]).toEqual([20_000, 20_000]);
});

test('a right PIN, or a clerk of another name, starts from nothing', () => {
  const { tries } = aDevice().page();
  tryTimes(tries, 6);
  expect(tries.wait('bea')).toBe(0);
  tries.forget(clerk);
  expect([tries.left(clerk), tries.wait(clerk)]).toEqual([5, 0]);
});

test('what was spoilt on the device is read as nothing', () => {
  const { page, kept } = aDevice();
  kept.set(`habitue.pin.${clerk}`, '{"wrong":');
  expect(page().tries.left(clerk)).toBe(5);
});
