import { expect, test } from 'vitest';
import { gains, type Instrument, playTune, tunes } from './tunes.ts';

const low = 300;

test('a scan is one short high tick, what is unknown two low tones, a refusal one', () => {
  expect(tunes.scanned).toHaveLength(1);
  expect(tunes.scanned[0]?.hertz).toBeGreaterThan(1000);
  expect(tunes.scanned[0]?.seconds).toBeLessThan(0.1);
  expect(tunes.unknown.map(({ hertz }) => hertz < low)).toEqual([true, true]);
  expect(tunes.refused.map(({ hertz }) => hertz < low)).toEqual([true]);
});

test('for a member two tones rise', () => {
  const [first, second] = tunes.member;
  expect(second?.hertz).toBeGreaterThan(first?.hertz ?? Number.POSITIVE_INFINITY);
});

test('tones of a tune follow one another, and begin and end in silence', () => {
  for (const tune of Object.values(tunes)) {
    tune.forEach(({ from, seconds }, n) => {
      expect(tune[n + 1]?.from ?? Number.POSITIVE_INFINITY).toBeGreaterThan(from + seconds);
    });
  }
  const { instrument, heard } = recorder();
  playTune(instrument, 'member', gains.soft);
  expect(heard.tones).toEqual([
    [659, 10, 10.09],
    [988, 10.1, 10.24],
  ]);
  expect(heard.volumes.filter((_, n) => n % 4 === 0 || n % 4 === 3)).toEqual([0, 0, 0, 0]);
  expect(Math.max(...heard.volumes)).toBe(gains.soft);
});

test('loud is louder than soft, and neither overdrives', () => {
  expect(gains.soft).toBeLessThan(gains.loud);
  expect(gains.loud).toBeLessThanOrEqual(1);
});

/** An instrument that writes down what it was told to play. */
function recorder() {
  const heard = { tones: [] as number[][], volumes: [] as number[] };
  const rounded = (seconds: number) => Math.round(seconds * 1000) / 1000;
  const instrument = {
    currentTime: 10,
    destination: {},
    createGain: () => ({
      gain: {
        setValueAtTime: (to: number) => heard.volumes.push(to),
        linearRampToValueAtTime: (to: number) => heard.volumes.push(to),
      },
      connect: (next: unknown) => next,
    }),
    createOscillator: () => {
      const frequency = { value: 0 };
      let started = 0;
      return {
        frequency,
        connect: (next: unknown) => next,
        start: (at: number) => {
          started = at;
        },
        stop: (at: number) => heard.tones.push([frequency.value, rounded(started), rounded(at)]),
      };
    },
  };
  return { instrument: instrument as unknown as Instrument, heard };
}
