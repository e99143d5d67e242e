import { addDays, addMonths, type Day, endOfMonth, startOfMonth } from '../calendar/day.ts';
import type { Benefit, OwnText, Programme, Tier } from './programme.ts';
import { houseProgramme } from './ready-made.ts';

type ModelKey =
  | 'simple-points'
  | 'points-two-tiers'
  | 'vip-single'
  | 'escalating'
  | 'season-credit';

interface Model {
  readonly key: ModelKey;
  readonly programme: Programme;
}

/**
 * Programmes to start from, in one currency at amounts that are round there: points and nothing
 * else; points with silver and gold; VIP by a single purchase; a discount that grows with each
 * purchase of the month, from 5 % by 1 % to 10 %; and 8 % of the season's purchases as credit for
 * later ones, to the end of February or August on or after `day`. Keeps P3.
 */
export function readyMade(currency: string, day: Day): readonly Model[] {
  const house = houseProgramme(currency);
  const { earning: _, redemption: __, expiry: ___, ...bare } = house;
  const plain = { ...bare, tiers: [], benefits: [] };
  const models: Record<ModelKey, Programme> = {
    'simple-points': { ...house, tiers: [], benefits: [] },
    'points-two-tiers': { ...house, ...silverAndGold(house) },
    'vip-single': { ...bare, ...vipBySingle(house) },
    escalating: { ...plain, benefits: [ESCALATING] },
    'season-credit': { ...plain, benefits: [seasonCredit(day)] },
  };
  return KEYS.map((key) => ({ key, programme: { ...models[key], name: NAMES[key] } }));
}

const KEYS: readonly ModelKey[] = [
  'simple-points',
  'points-two-tiers',
  'vip-single',
  'escalating',
  'season-credit',
];

const NAMES: Readonly<Record<ModelKey, OwnText>> = {
  'simple-points': {
    en: 'Simple points',
    'zh-Hans': '简单积分',
    ja: 'シンプルポイント',
    fr: 'Points simples',
    ro: 'Puncte simple',
  },
  'points-two-tiers': {
    en: 'Points, silver and gold',
    'zh-Hans': '积分与银卡、金卡',
    ja: 'ポイントとシルバー・ゴールド',
    fr: 'Points, argent et or',
    ro: 'Puncte, argint și aur',
  },
  'vip-single': {
    en: 'VIP by one purchase',
    'zh-Hans': '单笔成VIP',
    ja: '1回のお買い上げでVIP',
    fr: 'VIP en un achat',
    ro: 'VIP dintr-o cumpărătură',
  },
  escalating: {
    en: 'Growing discount',
    'zh-Hans': '递增折扣',
    ja: '回数で増える割引',
    fr: 'Remise croissante',
    ro: 'Reducere crescătoare',
  },
  'season-credit': {
    en: 'Season credit',
    'zh-Hans': '季度返利',
    ja: 'シーズンクレジット',
    fr: 'Avoir de saison',
    ro: 'Credit de sezon',
  },
};

/** Silver from what the house asks at once, gold from what it asks in a year, both in a year. */
function silverAndGold({ tiers }: Programme): Pick<Programme, 'tiers' | 'benefits'> {
  const asked = tiers.flatMap(({ anyOf }) =>
    anyOf.flatMap((test) => (test.kind === 'purchases' ? [] : test.atLeastMinor)),
  );
  const tier = (id: string, rank: number, name: OwnText): Tier => ({
    ...{ id, name, rank },
    anyOf: [{ kind: 'cumulative', atLeastMinor: asked[rank - 1] ?? 1 }],
    window: { kind: 'rolling', months: 12 },
    countsFrom: 'next-sale',
    holds: { months: 12, to: 'end-of-month', after: 'one-down' },
  });
  const silver = { en: 'Silver', 'zh-Hans': '银卡', ja: 'シルバー', fr: 'Argent', ro: 'Argint' };
  const gold = { en: 'Gold', 'zh-Hans': '金卡', ja: 'ゴールド', fr: 'Or', ro: 'Aur' };
  return {
    tiers: [tier('silver', 1, silver), tier('gold', 2, gold)],
    benefits: [offFullPrice('silver', 500, silver), offFullPrice('gold', 1000, gold)],
  };
}

function offFullPrice(tier: string, basisPoints: number, name: OwnText): Benefit {
  return {
    ...{ id: `${tier}-${basisPoints / 100}`, name, tier, group: 'card' },
    gives: { kind: 'percentage', basisPoints },
    scope: { except: { tags: ['reduced'] } },
  };
}

function vipBySingle({ tiers, benefits }: Programme): Pick<Programme, 'tiers' | 'benefits'> {
  return {
    tiers: tiers.map((tier) => ({
      ...tier,
      anyOf: tier.anyOf.filter(({ kind }) => kind === 'single'),
    })),
    benefits,
  };
}

const ESCALATING: Benefit = {
  id: 'growing',
  name: {
    en: 'Growing discount',
    'zh-Hans': '递增折扣',
    ja: '回数で増える割引',
    fr: 'Remise croissante',
    ro: 'Reducere crescătoare',
  },
  gives: {
    kind: 'escalating',
    basisPoints: 500,
    stepBasisPoints: 100,
    mostBasisPoints: 1000,
  },
};

function seasonCredit(day: Day): Benefit {
  const [from, to] = seasonOf(day);
  return {
    id: 'season-credit',
    name: NAMES['season-credit'],
    gives: { kind: 'credit', basisPoints: 800 },
    when: { from, to },
  };
}

/** Spring and summer end with August, autumn and winter with February. */
function seasonOf(day: Day): readonly [Day, Day] {
  let last = endOfMonth(day);
  while (!/-(02|08)-/.test(last)) last = endOfMonth(addDays(last, 1));
  return [startOfMonth(addMonths(startOfMonth(last), -5)), last];
}
