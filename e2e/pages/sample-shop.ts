import { SAMPLE_SEED, type SampleBoutique, sampleBoutique } from '#sample/sample-boutique.ts';

type Article = SampleBoutique['articles'][number];
type Card = SampleBoutique['records'][number]['card'];
type Profile = Card['profile'];

const inParis = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });

/** The day in Paris, where the stories play. */
export function today(): string {
  return inParis.format(new Date());
}

const made = new Map<string, SampleBoutique>();

/** The sample boutique as it opens in English today; made once. */
function sampleOf(currency: string): SampleBoutique {
  const key = `${today()} ${currency}`;
  const known = made.get(key);
  const sample = known ?? sampleBoutique({ seed: SAMPLE_SEED, today: today(), currency });
  made.set(key, sample);
  return sample;
}

/** The articles of the sample boutique, which do not depend on its seed. */
export function sampleArticles(currency: string): (Article & { readonly barcode: string })[] {
  const { articles } = sampleBoutique({ seed: 1, today: today(), currency, members: 1 });
  return articles.flatMap((article) =>
    article.barcode === undefined ? [] : [{ ...article, barcode: article.barcode }],
  );
}

/** Articles at their full price, of no new season: every benefit of the house is on them. */
export const plainArticles = (currency: string) =>
  sampleArticles(currency).filter(
    ({ priceMinor, listMinor, tags = [] }) => priceMinor === listMinor && tags.length === 0,
  );

/** The number of a member of the sample, in English, who has the most points to spend. */
export function numberOfRichest(currency: string): string {
  return richest(currency).number;
}

/** Whom the display speaks English to, and whose birthday a clerk is told of a month ahead. */
export function isSoonBorn({ language, birthday }: Profile): boolean {
  const nextMonth = (Number(today().slice(5, 7)) % 12) + 1;
  return language === 'en' && birthday?.month === nextMonth;
}

/** The same member, or the richest of some, with what others should not read of her. */
export function richest(currency: string, suits: (profile: Profile) => boolean = () => true) {
  const day = today();
  const [rich] = sampleOf(currency)
    .records.filter(({ card }) => suits(card.profile))
    .map(({ card }) => ({ card, points: pointsOf(card, day) }))
    .toSorted((a, b) => b.points - a.points);
  if (rich === undefined) throw new Error('The sample has no members.');
  const { number, profile } = rich.card;
  const { name = '', email, address, note, phones } = profile;
  return {
    ...{ number, name, phone: phones?.[0]?.typed.replace(/[^\d+]/g, '') ?? '' },
    ...(email && { email }),
    ...(address && { address }),
    ...(note && { note }),
  };
}

/** The numbers of so many members of the sample, in English, the first it made. */
export function numbersOfSome(currency: string, count: number): readonly string[] {
  const { records } = sampleOf(currency);
  return records.slice(0, count).map(({ card }) => card.number);
}

function pointsOf({ lots }: Card, day: string): number {
  const alive = lots.filter(({ lapsesAfter = '9999' }) => lapsesAfter >= day);
  return alive.reduce((sum, { left }) => sum + left, 0);
}
