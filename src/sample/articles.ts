import { addMonths, type Day, monthOf, yearOf } from '#domain/calendar/day.ts';
import type { Language } from '#domain/member/member.ts';
import { checkDigit } from '#domain/member/number.ts';
import type { Minor } from '#domain/money/money.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Article } from '#domain/purchase/article.ts';
import products from './products.json' with { type: 'json' };
import { type Wording, wordingIn } from './wording.ts';

type Product = (typeof products)[number];

const SIZES: Readonly<Record<string, readonly string[]>> = {
  clothes: ['S', 'M', 'L', 'XL'],
  waist: ['36', '38', '40', '42'],
  shoes: ['37', '38', '39', '40'],
};

interface Stock {
  readonly today: Day;
  readonly programme: Programme;
  readonly language: Language;
}

/** 120 articles: thirty products in four sizes and colours each, some new, some of last season. */
export function sampleArticles(stock: Stock): readonly Article[] {
  const wording = wordingIn(stock.language);
  return products.flatMap((product, place) => fourOf(product, place, { ...stock, wording }));
}

function fourOf(
  product: Product,
  place: number,
  { today, programme, language, wording }: Stock & { readonly wording: Wording },
): Article[] {
  const listMinor = priced(product.yuan, programme);
  const isOld = product.season === 'old';
  const isNew = product.season === 'new';
  return variantsOf(product).map(({ colour, size }, variant) => ({
    sku: [product.code, colour.slice(0, 3).toUpperCase(), size].filter(Boolean).join('-'),
    barcode: barcodeOf(place * 4 + variant + 1),
    name: product.name[language],
    category: wording.categories[product.category] ?? product.category,
    brand: product.brand,
    colour: wording.colours[colour] ?? colour,
    ...(size !== '' && { size }),
    season: seasonOf(isOld ? addMonths(today, -6) : today),
    listMinor,
    priceMinor: isOld
      ? priced((product.yuan * (variant < 2 ? 70 : 50)) / 100, programme)
      : listMinor,
    ...(isNew && { tags: ['new-season'] }),
    care: wording.care[product.care] ?? '',
  }));
}

/** One colour in four sizes, two in two, or four colours of what has no size. */
function variantsOf({ colours, sizes }: Product) {
  const known = SIZES[sizes] ?? [''];
  const each = Math.max(1, 4 / colours.length);
  const from = colours.length === 2 ? 1 : 0;
  return colours.flatMap((colour) =>
    known.slice(from, from + each).map((size) => ({ colour, size })),
  );
}

/** Autumn and winter begin in September and keep the year that they began in. */
function seasonOf(day: Day): string {
  const month = monthOf(day);
  const year = month < 3 ? yearOf(day) - 1 : yearOf(day);
  return `${month >= 3 && month < 9 ? 'SS' : 'AW'}${String(year % 100).padStart(2, '0')}`;
}

/** An EAN-13 of the range `04`, kept for use inside a shop and apart from member numbers. */
function barcodeOf(serial: number): string {
  const digits = `04${String(serial).padStart(10, '0')}`;
  return digits + checkDigit(digits);
}

/** In money of the programme: its VIP purchase stands for 3,000 yuan. Round, as on a label. */
function priced(yuan: number, { tiers }: Programme): Minor {
  const test = tiers[0]?.anyOf.find(({ kind }) => kind === 'single');
  const single = test?.kind === 'single' ? test.atLeastMinor : 300_000;
  const minor = (yuan * single) / 3000;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(minor)) - 2);
  return Math.max(step, Math.round(minor / step) * step);
}
