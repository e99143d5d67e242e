import { expect, test } from 'vitest';
import { stormOfForgeries } from './storm-of-forgeries.ts';

test('of 10,000 forged, changed and repeated requests none is taken for one', async () => {
  const { cpu, ...came } = await stormOfForgeries(10_000, 20_260_301);
  const most = ({ length, ...of }: readonly number[]) =>
    `${of[Math.floor(length * 0.99)]?.toFixed(1)} ms (99 of 100), ${of[length - 1]?.toFixed(1)} ms`;
  console.log(
    `A forged request cost at most ${most(cpu.forged)}; a genuine one ${most(cpu.genuine)}.`,
  );
  expect(came).toEqual({
    ...{ forged: 10_000, accepted: [], moved: [] },
    ...{ genuine: 200, unanswered: 0 },
  });
  expect(cpu.forged.at(-1)).toBeLessThan(100);
}, 600_000);
