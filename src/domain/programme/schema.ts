import * as v from 'valibot';
import { CURRENCIES } from '../money/currency.ts';
import { MOST_MINOR } from '../money/money.ts';
import { done, type Result, refused } from '../result.ts';
import { inconsistencies } from './consistency.ts';
import { type Issue, issuesOf } from './issue.ts';
import type { Programme } from './programme.ts';
import { basisPoints, day, id, listOf, objectOf, oneOf, text, whole } from './schema-parts.ts';

export interface ProgrammeRefusal {
  readonly code: 'PROGRAMME_INVALID';
  readonly issues: readonly Issue[];
}

/**
 * Reads a programme from anything. A document that is not one is refused with everything that is
 * wrong, where, and what is allowed there: `$.tiers[0].rank`, is 0, a whole number from 1 to 100.
 * Keeps P1.
 */
export function parseProgramme(input: unknown): Result<Programme, ProgrammeRefusal> {
  const read = v.safeParse(programmeSchema, input);
  const issues = read.success ? inconsistencies(read.output) : issuesOf(read.issues);
  if (!read.success || issues.length > 0) return refused({ code: 'PROGRAMME_INVALID', issues });
  return done(read.output);
}

const some = v.exactOptional;

const ownText = v.pipe(
  objectOf({
    en: some(text(200)),
    'zh-Hans': some(text(200)),
    ja: some(text(200)),
    fr: some(text(200)),
    ro: some(text(200)),
  }),
  v.check((texts) => Object.keys(texts).length > 0, 'a text in at least one language'),
);

const names = listOf(text(200), 1000);

const articleMatch = objectOf({
  skus: some(listOf(text(200), 10_000)),
  categories: some(names),
  brands: some(names),
  seasons: some(names),
  tags: some(names),
});

const scope = objectOf({ only: some(articleMatch), except: some(articleMatch) });

const earning = objectOf({
  rate: objectOf({ points: whole(1, 1000), perMinor: whole(1, 1_000_000_000) }),
  tax: oneOf('included', 'excluded'),
  rounding: oneOf('floor', 'half-up', 'ceil'),
  roundPer: oneOf('sale', 'line'),
  partPaid: oneOf('earns-not', 'earns'),
  except: some(scope),
  pendingDays: some(whole(0, 366)),
});

const redemption = objectOf({
  block: objectOf({ points: whole(1, 1_000_000), minor: whole(1, 1_000_000_000) }),
  minimumPoints: whole(0, 1_000_000),
  capBasisPoints: basisPoints,
});

const expiry = v.variant(
  'kind',
  [
    objectOf({ kind: v.literal('never') }),
    objectOf({
      kind: v.literal('months'),
      months: whole(1, 120),
      to: oneOf('day', 'end-of-month'),
    }),
  ],
  'an object of kind "never" or "months"',
);

const tierTest = objectOf({
  kind: oneOf('single', 'cumulative'),
  atLeastMinor: whole(1, MOST_MINOR),
});

const tierWindow = v.variant(
  'kind',
  [
    objectOf({ kind: v.literal('rolling'), months: whole(1, 120) }),
    objectOf({ kind: v.literal('calendar-year') }),
    objectOf({ kind: v.literal('lifetime') }),
  ],
  'an object of kind "rolling", "calendar-year" or "lifetime"',
);

const tier = objectOf({
  id,
  name: ownText,
  rank: whole(1, 100),
  anyOf: listOf(tierTest, 10, 1),
  window: tierWindow,
  countsFrom: oneOf('next-sale', 'at-once'),
});

const benefit = objectOf({
  id,
  name: ownText,
  gives: objectOf({ kind: v.literal('percentage'), basisPoints: whole(1, 10_000) }),
  scope: some(scope),
  tier: some(id),
  when: some(objectOf({ birthday: some(v.literal('month')), from: some(day), to: some(day) })),
  limit: some(objectOf({ times: whole(1, 1000), per: oneOf('birthday', 'year', 'ever') })),
  group: some(id),
});

export const programmeSchema = objectOf({
  format: v.literal('habitue/programme@1', '"habitue/programme@1"'),
  id,
  version: whole(1, 1_000_000),
  name: ownText,
  effectiveFrom: day,
  currency: v.picklist(CURRENCIES, 'a currency of ISO 4217'),
  tax: objectOf({ mode: oneOf('inside', 'on-top'), defaultBasisPoints: basisPoints }),
  earning: some(earning),
  redemption: some(redemption),
  expiry: some(expiry),
  clawback: oneOf('negative', 'clamp', 'from-refund'),
  tiers: listOf(tier, 20),
  benefits: listOf(benefit, 100),
});
