import { expect, test } from 'vitest';
import { houseProgramme } from '#domain/programme/ready-made.ts';
import { formatIn } from '#i18n/format.ts';
import { sayIn } from '#i18n/say.ts';
import { programmeWords } from './programme-words.ts';

test('the house programme reads as one would say it', async () => {
  const format = formatIn('en', { currency: 'EUR', country: 'FR' });
  const voice = { say: await sayIn('en'), format, language: 'en', today: '2026-11-23' } as const;
  const said = programmeWords(houseProgramme('EUR'), voice);
  const read = said
    .filter(({ passages }) => passages.length > 0)
    .map(({ title, passages }) =>
      [
        title,
        ...passages.flatMap((passage) => [
          ...(passage.title ? [`  ${passage.title}`] : []),
          ...passage.sentences.map(({ text }) => `    ${text}`),
        ]),
      ].join('\n'),
    );
  expect(read.join('\n')).toMatchInlineSnapshot(`
    "How points come
        1 point for every €1.00 paid.
        What counts is the price with tax, after discounts.
        A fraction of a point is rounded down, once for the whole purchase.
        What is paid with points or vouchers earns nothing.
        Gift cards earn nothing.
        Points can be spent from the next purchase on.
        A purchase without a card can be given to a member for 14 days after it, once.
    Points without a purchase
        Only purchases bring points.
    What points are worth
        100 points are worth €1.00; they are spent 100 at a time.
        At least 100 points at a time.
        They pay at most 50% of what is due after discounts and vouchers.
        While a till has no line, one reward, 100 points, can be used there all the same.
        A manager may add one reward, 100 points, while the line is away.
        If some of it was already used elsewhere, the shop pays for that, not the customer.
    When points lapse
        Points lapse 12 months after they were earned, at the end of that month.
        Points that lapse first are spent first.
    Tiers
      VIP
        From €400.00 in one purchase.
        From €1,300.00 in all purchases together.
        Any one of these is enough.
        The last 12 months count; returns come off.
        It begins with the next purchase.
        A tier given by a manager is the least its member has.
    What the card gives
      VIP 10%
        10% off
        For VIP and above
        Not on: reduced pieces, the new season
      Birthday 25%
        25% off
        For every member
        Not on: reduced pieces
        In the month of the birthday
        Once for each birthday
    Order of discounts
        Of these only one is given, the one that gives most: VIP 10%, Birthday 25%.
        Then come vouchers, then points, then money.
        Gift cards take no discount.
    When goods come back
        The points that the goods earned are taken back.
        What of them is already spent is owed, and comes off later points.
        Points that paid for the goods come back as points, vouchers as a new voucher.
        Goods whose purchase is not found: by a manager’s word, €1,300.00 at once at most.
    Tax
        Prices include tax: 20% where an article has none of its own."
  `);
});
