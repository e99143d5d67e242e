import { expect, test } from 'vitest';
import { comingProgrammes } from './coming.ts';
import { houseProgramme } from './ready-made.ts';

const from = (effectiveFrom: string, version: number) => ({
  ...houseProgramme('EUR'),
  effectiveFrom,
  version,
});

const versionsAfter = (day: string, ...all: readonly ReturnType<typeof from>[]) =>
  comingProgrammes(all, day).map(({ version }) => version);

test('[P2] what is yet to come is told by day, and each day by what will hold', () => {
  const [now, soon, instead, later] = [
    from('2026-01-01', 1),
    from('2026-12-01', 2),
    from('2026-12-01', 3),
    from('2027-03-01', 4),
  ];
  expect(versionsAfter('2026-11-23', later, instead, now, soon)).toEqual([3, 4]);
  expect(versionsAfter('2026-12-01', later, instead, now, soon)).toEqual([4]);
  expect(versionsAfter('2027-03-01', later, instead, now, soon)).toEqual([]);
});

test('[P2] a first programme that is yet to begin holds already and is not to come', () => {
  expect(versionsAfter('2026-11-23', from('2027-01-01', 1))).toEqual([]);
  expect(comingProgrammes([], '2026-11-23')).toEqual([]);
});
