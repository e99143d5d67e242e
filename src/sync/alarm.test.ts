import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Alarm } from './alarm.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => vi.useRealTimers());

async function rangAfter(wait: Promise<void>): Promise<number> {
  const begun = performance.now();
  let rang = false;
  void wait.then(() => {
    rang = true;
  });
  while (!rang) await vi.advanceTimersByTimeAsync(10);
  return performance.now() - begun;
}

test('rings after its time', async () => {
  expect(await rangAfter(new Alarm().wait(500))).toBe(500);
});

test('rings sooner when it is set sooner, and not later when it is set later', async () => {
  const alarm = new Alarm();
  const wait = alarm.wait(5000);
  alarm.set(9000);
  alarm.set(300);
  alarm.set(4000);
  expect(await rangAfter(wait)).toBe(300);
});

test('what was set while nobody waited is not lost', async () => {
  const alarm = new Alarm();
  alarm.set(100);
  expect(await rangAfter(alarm.wait(5000))).toBe(100);
  expect(await rangAfter(alarm.wait(700))).toBe(700);
});
