import { expect, test } from 'vitest';
import { programmeOn } from './in-force.ts';
import { nextVersion } from './next-version.ts';
import type { Programme } from './programme.ts';
import { houseProgramme } from './ready-made.ts';

const house = houseProgramme('CNY');
const today = '2026-11-23';
const tomorrow = '2026-11-24';

function published(draft: Programme, from: string, before: readonly Programme[]): Programme {
  const next = nextVersion(draft, { published: before, from, today });
  if (!next.ok) throw new Error(next.refusal.code);
  return next.value;
}

test('[P4] a draft becomes the next version of the shop’s programme, in force from its day', () => {
  const draft = { ...house, id: 'simple-points', version: 1, clawback: 'clamp' as const };
  const next = published(draft, tomorrow, [house]);
  expect(next).toEqual({ ...draft, id: 'house', version: 2, effectiveFrom: tomorrow });
  expect(programmeOn([house, next], today)).toBe(house);
  expect(programmeOn([house, next], tomorrow)).toBe(next);
});

test('[P4] today and the past have their programme: a version is in force from tomorrow on', () => {
  for (const from of [today, '2026-11-22']) {
    const early = nextVersion(house, { published: [house], from, today });
    expect(early).toEqual({ ok: false, refusal: { code: 'DAY_TOO_EARLY', earliest: tomorrow } });
  }
});

test('[P4] a version for a day that has one waiting takes its place', () => {
  const second = published({ ...house, clawback: 'clamp' }, '2027-03-01', [house]);
  const third = published(house, '2027-03-01', [house, second]);
  expect(third.version).toBe(3);
  expect(programmeOn([third, second, house], '2027-03-01')).toBe(third);
  expect(programmeOn([third, second, house], '2027-02-28')).toBe(house);
});

test('[P4] what is no programme is not published', () => {
  const none = nextVersion(
    { ...house, currency: 'XYZ' },
    { published: [house], from: tomorrow, today },
  );
  expect(none).toMatchObject({ ok: false, refusal: { code: 'PROGRAMME_INVALID' } });
});
