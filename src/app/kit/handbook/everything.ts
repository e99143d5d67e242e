import type {
  Activity,
  ActivityKind,
  ArticleMatch,
  Benefit,
  BenefitTime,
  Gives,
  Programme,
} from '#domain/programme/programme.ts';
import { houseProgramme } from '#domain/programme/ready-made.ts';

const match = (part: string): ArticleMatch => ({
  skus: [`zz-${part}`],
  categories: [`${part} coats`],
  brands: [`${part} Aurel`],
  seasons: [`${part} autumn`],
  tags: ['new-season'],
});
const scope = { only: match('only'), except: match('except') };
const name = { en: 'Own name', 'zh-Hans': '名', ja: '名', fr: 'Nom', ro: 'Nume' };

/** Whatever stands under the codes that the scopes name. */
export const articleName = (sku: string) => `${sku.replace('zz-', '')} cardigan`;

const what = name;
const kindsOfGives: readonly Gives[] = [
  { kind: 'percentage', basisPoints: 1000 },
  { kind: 'percentage', basisPoints: 1500 },
  { kind: 'escalating', basisPoints: 500, stepBasisPoints: 100, mostBasisPoints: 2000 },
  { kind: 'amount', minor: 1000 },
  { kind: 'free-pieces', buy: 3, free: 1 },
  { kind: 'multiplier', hundredths: 150 },
  { kind: 'multiplier', hundredths: 300 },
  { kind: 'points', points: 20, per: 'piece' },
  { kind: 'credit', basisPoints: 700 },
  { kind: 'voucher', minor: 1500, validDays: 45 },
  { kind: 'gift', what },
  { kind: 'service', what },
  { kind: 'early-access', what },
];

const times: readonly BenefitTime[] = [
  { birthday: 'month', from: '2026-03-01', to: '2026-05-31', weekdays: [2, 4] },
  { birthday: { before: 3, after: 7 } },
];

const benefit = (gives: Gives, index: number): Benefit => ({
  ...{ id: `zz-benefit-${index}`, name: { ...name, en: `Benefit ${index}` }, gives },
  ...{ scope, tier: 'zz-gold', ...(gives.kind === 'percentage' && { group: 'zz-group' }) },
  ...{ when: times[index % 2] as BenefitTime, needs: { spendMinor: 20_000, pieces: 2 } },
  ...(index === 0 && { level: 'order', code: 'SPRING' }),
  ...(index === 1 && { byCoupon: true }),
  limit: { times: 2, per: 'year' },
});

const terms = (kind: ActivityKind) => ({
  ...{ id: `zz-${kind}`, name: { ...name, en: `For a ${kind}` }, points: 50, tier: 'zz-gold' },
  when: { from: '2026-03-01', to: '2026-05-31' },
  limits: [{ times: 1, per: 'day' } as const, { times: 12, per: 'year' } as const],
});

const activities: readonly Activity[] = [
  ...(['enrolment', 'visit', 'survey', 'own'] as const).map((kind) => ({ ...terms(kind), kind })),
  { ...terms('birthday'), kind: 'birthday', days: 7 },
  { ...terms('referral'), kind: 'referral', friendPoints: 25, fromMinor: 5000 },
];

/** A programme with every part there is, as far as one programme can have them together. */
const whole: Programme = {
  ...houseProgramme('EUR'),
  name,
  tax: {
    ...{ mode: 'inside', defaultBasisPoints: 2000 },
    rates: [{ only: match('taxed'), basisPoints: 500 }],
  },
  earning: {
    ...{ rate: { points: 2, perMinor: 300 }, tax: 'included', rounding: 'floor' },
    ...{ roundPer: 'sale', partPaid: 'earns-not', except: scope, pendingDays: 14 },
    ...{ join: 'sum', minimumMinor: 500, pendingSpendable: true, ownPoints: 'at-once' },
    caps: { perSale: 100, perDay: 200, perMonth: 300 },
  },
  rewards: [
    {
      ...{ id: 'zz-reward', name: { ...name, en: 'Reward' }, points: 300, tier: 'zz-gold' },
      gives: { kind: 'voucher', minor: 2500, validDays: 60 },
    },
    {
      ...{ id: 'zz-coupon', name: { ...name, en: 'Coupon' }, points: 150 },
      gives: { kind: 'coupon', benefit: 'zz-benefit-1', validDays: 30 },
    },
    { id: 'zz-scarf', name: { ...name, en: 'Scarf' }, points: 400, gives: { kind: 'gift', what } },
  ],
  redemption: {
    ...{ block: { points: 50, minor: 500 }, minimumPoints: 100, capBasisPoints: 5000 },
    ...{ maxPointsPerSale: 900, except: scope },
  },
  setAside: { rewards: 3, courtesyRewards: 2 },
  activities,
  tiers: [
    {
      ...{ id: 'zz-gold', name: { ...name, en: 'Gold' }, rank: 2, countsFrom: 'at-once' },
      anyOf: [
        { kind: 'single', atLeastMinor: 40_000 },
        { kind: 'cumulative', atLeastMinor: 90_000 },
        { kind: 'purchases', atLeast: 12 },
      ],
      window: { kind: 'rolling', months: 12 },
      holds: { months: 12, to: 'end-of-year', graceDays: 30, after: 'one-down' },
    },
    {
      ...{ id: 'zz-silver', name: { ...name, en: 'Silver' }, rank: 1, countsFrom: 'next-sale' },
      anyOf: [{ kind: 'cumulative', atLeastMinor: 30_000 }],
      window: { kind: 'calendar-year' },
      holds: { months: 6, to: 'end-of-month', after: 'reckoned' },
    },
    {
      ...{ id: 'zz-opal', name: { ...name, en: 'Opal' }, rank: 3, countsFrom: 'next-sale' },
      anyOf: [{ kind: 'cumulative', atLeastMinor: 800_000 }],
      window: { kind: 'lifetime' },
      holds: { months: 3, to: 'day', after: 'reckoned' },
    },
  ],
  spentFirst: 'soonest-to-lapse',
  handGiven: 'fixed',
  givableDays: 21,
  looseMostMinor: 45_000,
  benefits: kindsOfGives.map(benefit),
  stacking: { order: 'as-listed', ceilingBasisPoints: 4000, marginFloorBasisPoints: 500 },
};

/** Programmes that have between them every part, and every kind of it, that the schema knows. */
export const everything: readonly Programme[] = [
  whole,
  {
    ...whole,
    expiry: { kind: 'never' },
    spentFirst: 'oldest',
    stacking: { order: 'line-first' },
    handGiven: 'floor',
    setAside: { rewards: 0 },
  },
  {
    ...whole,
    expiry: {
      kind: 'season',
      ends: [
        { month: 2, day: 28 },
        { month: 8, day: 31 },
      ],
    },
  },
  { ...whole, expiry: { kind: 'inactivity', months: 18 }, spentFirst: 'oldest' },
];
