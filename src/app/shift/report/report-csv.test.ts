import { expect, test } from 'vitest';
import { closed, counted, newDrawer, opened } from '#domain/example/drawer.ts';
import { formatIn } from '#i18n/format.ts';
import { sayIn } from '#i18n/say.ts';
import { reportCsv } from './report-csv.ts';

const day = '2026-11-23';

test('a report as a file has plain numbers, a minus among them, and guarded words', async () => {
  const drawer = counted(opened(newDrawer(day), 15_000, day), 14_950, day);
  const { z } = closed(drawer, { leftMinor: 14_950, day });
  if (!z) throw new Error('it closes');
  const noted = { ...z, cash: { ...z.cash, note: '=HYPERLINK("x")' } };
  const format = formatIn('en', { currency: 'EUR', country: 'FR', zone: 'Europe/Paris' });
  const csv = reportCsv(noted, { say: await sayIn('en'), format, today: day });
  expect(csv).toContain('Cash,Expected,150.00\r\n');
  expect(csv).toContain('Cash,Variance,-0.50\r\n');
  expect(csv).toContain(`Cash,Note,"'=HYPERLINK(""x"")"\r\n`);
  expect(csv).toContain('Z 1,Till 1,EUR\r\n');
});
