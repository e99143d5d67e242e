import { currencyDigits } from '../money/currency.ts';
import type { BasisPoints, Minor } from '../money/money.ts';
import type { Programme } from './programme.ts';

/** The amounts of the house programme in one currency, all in whole money. */
interface Scale {
  /** Paid for one point. */
  readonly perPoint: number;
  readonly single: number;
  readonly cumulative: number;
  /** A purchase after which one calls to ask about fit and washing. */
  readonly large: number;
  readonly tax: Programme['tax'];
}

const inside = (defaultBasisPoints: BasisPoints) =>
  ({ mode: 'inside', defaultBasisPoints }) as const;

const SCALES: Readonly<Record<string, Scale>> = {
  CNY: { perPoint: 10, single: 3000, cumulative: 10_000, large: 2000, tax: inside(1300) },
  EUR: { perPoint: 1, single: 400, cumulative: 1300, large: 260, tax: inside(2000) },
  GBP: { perPoint: 1, single: 350, cumulative: 1100, large: 230, tax: inside(2000) },
  JPY: { perPoint: 100, single: 60_000, cumulative: 200_000, large: 40_000, tax: inside(1000) },
  RON: { perPoint: 5, single: 2000, cumulative: 6500, large: 1300, tax: inside(2100) },
  USD: {
    ...{ perPoint: 1, single: 450, cumulative: 1400, large: 300 },
    tax: { mode: 'on-top', defaultBasisPoints: 0 },
  },
};

const ELSEWHERE: Scale = {
  ...{ perPoint: 1, single: 400, cumulative: 1300, large: 260 },
  tax: inside(0),
};

function scaleOf(currency: string): Scale {
  return SCALES[currency] ?? ELSEWHERE;
}

function minorOf(whole: number, currency: string): Minor {
  return whole * 10 ** currencyDigits(currency);
}

/** A single purchase as large as this asks for a word a week later. Keeps D3. */
export function largePurchaseMinor(currency: string): Minor {
  return minorOf(scaleOf(currency).large, currency);
}

/**
 * The sample boutique's programme: a point for every 10.00 paid, 100 points worth 10.00, VIP from a
 * single 3,000.00 or 10,000.00 in twelve months with 10 % off full price, and 25 % off once in the
 * month of her birthday, whichever of the two is more. In other currencies the same, at amounts
 * that are round there; a point is always worth one part in a hundred of what earned it. Keeps P3.
 */
export function houseProgramme(currency: string): Programme {
  const scale = scaleOf(currency);
  const perMinor = minorOf(scale.perPoint, currency);
  return {
    format: 'habitue/programme@1',
    id: 'house',
    version: 1,
    name: {
      en: 'House programme',
      'zh-Hans': '本店会员计划',
      ja: '会員プログラム',
      fr: 'Programme de la maison',
      ro: 'Programul casei',
    },
    effectiveFrom: '2020-01-01',
    currency,
    tax: scale.tax,
    earning: {
      rate: { points: 1, perMinor },
      tax: 'included',
      rounding: 'floor',
      roundPer: 'sale',
      partPaid: 'earns-not',
    },
    redemption: {
      block: { points: 100, minor: perMinor },
      minimumPoints: 100,
      capBasisPoints: 5000,
    },
    expiry: { kind: 'months', months: 12, to: 'end-of-month' },
    clawback: 'negative',
    tiers: [
      {
        id: 'vip',
        name: { en: 'VIP', 'zh-Hans': 'VIP', ja: 'VIP', fr: 'VIP', ro: 'VIP' },
        rank: 1,
        anyOf: [
          { kind: 'single', atLeastMinor: minorOf(scale.single, currency) },
          { kind: 'cumulative', atLeastMinor: minorOf(scale.cumulative, currency) },
        ],
        window: { kind: 'rolling', months: 12 },
        countsFrom: 'next-sale',
      },
    ],
    benefits: [
      {
        id: 'vip-10',
        name: {
          en: 'VIP 10%',
          'zh-Hans': 'VIP 九折',
          ja: 'VIP会員10%オフ',
          fr: 'VIP 10 %',
          ro: 'VIP 10 %',
        },
        gives: { kind: 'percentage', basisPoints: 1000 },
        scope: { except: { tags: ['reduced', 'new-season'] } },
        tier: 'vip',
        group: 'card',
      },
      {
        id: 'birthday-25',
        name: {
          en: 'Birthday 25%',
          'zh-Hans': '生日月七五折',
          ja: 'お誕生月25%オフ',
          fr: 'Anniversaire 25 %',
          ro: 'Zi de naștere 25 %',
        },
        gives: { kind: 'percentage', basisPoints: 2500 },
        scope: { except: { tags: ['reduced'] } },
        when: { birthday: 'month' },
        limit: { times: 1, per: 'birthday' },
        group: 'card',
      },
    ],
  };
}
