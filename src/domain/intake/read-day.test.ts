import { expect, test } from 'vitest';
import { dateOrders } from './habits.ts';
import { readBirthday } from './read-birthday.ts';
import { type DateOrder, readDay } from './read-day.ts';

const read: [string, DateOrder, string, number][] = [
  ['2024-05-17', 'ymd', '2024-05-17', 0],
  ['2010-12-01T09:00:00', 'ymd', '2010-12-01', 9 * 3600],
  ['2024-05-17T15:20:05.123Z', 'ymd', '2024-05-17', 15 * 3600 + 20 * 60 + 5],
  ['17/05/2024', 'dmy', '2024-05-17', 0],
  ['5/17/24 3:20 PM', 'mdy', '2024-05-17', 15 * 3600 + 20 * 60],
  ['17.5.2024, 08:05', 'dmy', '2024-05-17', 8 * 3600 + 5 * 60],
  ['20240517', 'ymd', '2024-05-17', 0],
  ['2024年5月17日', 'ymd', '2024-05-17', 0],
  ['２０２４／０５／１７', 'ymd', '2024-05-17', 0],
  ['17 mai 2024', 'ymd', '2024-05-17', 0],
  ['1er août 2024', 'ymd', '2024-08-01', 0],
  ['3 ianuarie 2024', 'ymd', '2024-01-03', 0],
  ['May 17, 2024', 'ymd', '2024-05-17', 0],
  ['12/31/99', 'mdy', '1999-12-31', 0],
];

test.each(read)('[I3] %s read as %s is %s', (cell, order, ...[day, second]) => {
  expect(readDay(cell, order)).toEqual({ day, second });
});

test.each([
  ['31/02/2024', 'dmy'],
  ['17/05/2024', 'mdy'],
  ['2024-13-01', 'ymd'],
  ['yesterday', 'ymd'],
  ['17/05', 'dmy'],
  ['0001-01-01', 'ymd'],
  ['2024-05-17 25:00', 'ymd'],
] as [string, DateOrder][])('[I3] %s read as %s is no day', (cell, order) => {
  expect(readDay(cell, order)).toBeUndefined();
});

test('[I3] days that could be read either way are asked about, and others are not', () => {
  expect(dateOrders(['03/04/2024', '05/06/2024'], readDay)).toEqual(['dmy', 'mdy']);
  expect(dateOrders(['03/04/2024', '25/06/2024'], readDay)).toEqual(['dmy']);
  expect(dateOrders(['03/04/2024', '06/25/2024', 'n/a'], readDay)).toEqual(['mdy']);
  expect(dateOrders(['2024-04-03', '2024-06-25', ''], readDay)).toEqual(['ymd']);
  expect(dateOrders(['04/04/2024'], readDay)).toEqual(['ymd']);
});

test.each([
  ['1990-05-17', 'ymd'],
  ['17/05/1990', 'dmy'],
  ['05/17', 'mdy'],
  ['17.5.', 'dmy'],
  ['05-17', 'ymd'],
  ['--05-17', 'ymd'],
  ['5月17日', 'dmy'],
  ['17 May', 'ymd'],
  ['mai 17', 'ymd'],
] as [string, DateOrder][])('[I4] %s is a birthday on 17 May', (cell, order) => {
  expect(readBirthday(cell, order)).toEqual({ month: 5, day: 17 });
});

test('[I4] a birthday on 29 February is one, on 30 February it is none', () => {
  expect(readBirthday('29/02', 'dmy')).toEqual({ month: 2, day: 29 });
  expect(readBirthday('30/02', 'dmy')).toBeUndefined();
});
