import { expect, test } from 'vitest';
import { lot, memberWith } from '../example/cards.ts';
import { MOST_POINTS } from '../money/money.ts';
import { houseProgramme } from '../programme/ready-made.ts';
import { type AdjustRequest, adjustPoints } from './adjust-points.ts';
import { balanceOn } from './balance.ts';
import { book } from './book.ts';

const DAY = '2026-11-23';
const card = memberWith({
  lots: [lot('late', 20), lot('soon', 30, { lapsesAfter: '2026-12-31' })],
});
const asked: AdjustRequest = {
  ...{ programme: houseProgramme('CNY'), card, day: DAY, sign: 1, points: 50 },
  ...{ manager: 'Ion', note: 'the till was down', lot: 'by hand' },
};
const after = (request: AdjustRequest) => {
  const adjusted = adjustPoints(request);
  return adjusted.ok ? adjusted.value.entries.reduce(book, card) : adjusted.refusal;
};

test('[L12] points given by hand live as long as those earned that day', () => {
  expect(after(asked)).toMatchObject({
    lots: [{ left: 20 }, { left: 30 }, { id: 'by hand', left: 50, lapsesAfter: '2027-11-30' }],
  });
  const adjusted = adjustPoints(asked);
  expect(adjusted.ok && adjusted.value.entries[0]?.why).toEqual({
    ...{ code: 'BY_HAND', note: 'the till was down', manager: 'Ion' },
  });
});

test('[L12] points taken by hand leave the lots that lapse first, to the last of them', () => {
  const taken = after({ ...asked, sign: -1, points: 40 });
  expect(taken).toMatchObject({ lots: [{ left: 10 }, { left: 0 }], debt: 0 });
  const all = after({ ...asked, sign: -1 });
  expect('lots' in all && balanceOn(all, DAY).balance).toBe(0);
});

test('[L12] the entry names the lot that lapses first of those with points left', () => {
  const lots = [
    lot('gone', 9, { lapsesAfter: '2026-11-22' }),
    lot('empty', 0, { lapsesAfter: '2026-11-30' }),
    ...card.lots,
  ];
  const adjusted = adjustPoints({ ...asked, card: { ...card, lots }, sign: -1, points: 1 });
  expect(adjusted).toEqual({
    ok: true,
    value: {
      type: 'points.adjusted',
      member: card.member,
      entries: [
        {
          ...{ member: card.member, day: DAY, kind: 'adjusted', points: 1, sign: -1, lot: 'soon' },
          why: { code: 'BY_HAND', note: 'the till was down', manager: 'Ion' },
        },
      ],
    },
  });
  expect(adjustPoints({ ...asked, points: 1 })).toMatchObject({
    value: { type: 'points.adjusted', entries: [{ points: 1, lot: 'by hand' }] },
  });
});

test('[L12] is refused without a reason, a manager, whole points, or so many of them', () => {
  expect(after({ ...asked, note: ' ' })).toEqual({ code: 'NOTE_MISSING' });
  expect(after({ ...asked, manager: '' })).toEqual({ code: 'MANAGER_MISSING' });
  expect(after({ ...asked, manager: ' ' })).toEqual({ code: 'MANAGER_MISSING' });
  expect(after({ ...asked, points: MOST_POINTS })).toHaveProperty('lots');
  for (const points of [0, -1, 1.5, MOST_POINTS + 1]) {
    expect(after({ ...asked, points })).toMatchObject({ code: 'BAD_POINTS' });
  }
  expect(after({ ...asked, card: { ...card, withdrawn: true } })).toEqual({
    code: 'MEMBER_WITHDRAWN',
  });
  expect(after({ ...asked, sign: -1, points: 51 })).toEqual({
    ...{ code: 'POINTS_SHORT', asked: 51, most: 50 },
  });
});
