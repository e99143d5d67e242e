import { expect, test } from 'vitest';
import { inForce } from './in-force.ts';
import { houseProgramme } from './ready-made.ts';

const from = (effectiveFrom: string, version: number) => ({
  ...houseProgramme('EUR'),
  effectiveFrom,
  version,
});

const all = [
  from('2026-05-01', 5),
  from('2026-02-01', 3),
  from('2026-03-01', 4),
  from('2026-02-01', 2),
  from('2026-01-01', 1),
];

function versionsOn(day: string) {
  const { programme, earlier } = inForce(all, day);
  return { now: programme.version, earlier: earlier.map(({ version }) => version) };
}

test('[P2] the last to take effect holds, and of one day the highest version', () => {
  expect(versionsOn('2026-01-31')).toEqual({ now: 1, earlier: [] });
  expect(versionsOn('2026-02-01')).toEqual({ now: 3, earlier: [1] });
  expect(versionsOn('2026-03-01')).toEqual({ now: 4, earlier: [1, 3] });
  expect(versionsOn('2027-01-01')).toEqual({ now: 5, earlier: [1, 3, 4] });
});

test('[P2] before the first takes effect that first one holds; none at all is a fault', () => {
  expect(versionsOn('2025-12-31')).toEqual({ now: 1, earlier: [] });
  expect(() => inForce([], '2026-01-01')).toThrow('a till without a programme');
});
