import { expect, test } from 'vitest';
import { addDays } from '#domain/calendar/day.ts';
import { deskRules } from '#domain/desk/rules.ts';
import { todayList } from '#domain/desk/today-list.ts';
import { sampleBoutique } from './sample-boutique.ts';

const currencies = ['CNY', 'EUR', 'JPY', 'RON', 'GBP', 'USD'];

test('on each of 400 days in a row somebody is there for every reason to reach out', () => {
  for (let n = 0; n < 400; n++) {
    const day = addDays('2027-12-20', n);
    const currency = currencies[n % currencies.length] ?? 'EUR';
    const { records } = sampleBoutique({ seed: n, today: day, currency, members: 24 });
    const cards = records.map(({ card }) => card);
    const { due } = todayList(cards, day, deskRules(currency));
    const reasons = due.flatMap(({ followUps }) => followUps.map(({ reason }) => reason));
    expect(new Set(reasons).size, `${day} ${currency}`).toBe(4);
  }
});
