import * as v from 'valibot';
import { CURRENCIES } from '../money/currency.ts';
import { done, type Result, refused } from '../result.ts';
import { activity } from './activity-schema.ts';
import { benefit } from './benefit-schema.ts';
import { inconsistencies } from './consistency.ts';
import { type Issue, issuesOf } from './issue.ts';
import { earning, expiry, redemption, setAside } from './points-schema.ts';
import type { Programme } from './programme.ts';
import { reward } from './reward-schema.ts';
import { day, id, listOf, minor, objectOf, oneOf, whole } from './schema-parts.ts';
import { ownText } from './scope-schema.ts';
import { stacking } from './stacking-schema.ts';
import { tax } from './tax-schema.ts';
import { tier } from './tier-schema.ts';

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

export const programmeSchema = objectOf({
  format: v.literal('habitue/programme@1', '"habitue/programme@1"'),
  id,
  version: whole(1, 1_000_000),
  name: ownText,
  effectiveFrom: day,
  currency: v.picklist(CURRENCIES, 'a currency of ISO 4217'),
  tax,
  earning: some(earning),
  activities: some(listOf(activity, 50)),
  redemption: some(redemption),
  rewards: some(listOf(reward, 100)),
  setAside: some(setAside),
  expiry: some(expiry),
  givableDays: some(whole(0, 366)),
  looseMostMinor: some(minor),
  spentFirst: some(oneOf('soonest-to-lapse', 'oldest')),
  clawback: oneOf('negative', 'clamp', 'from-refund'),
  tiers: listOf(tier, 20),
  handGiven: some(oneOf('floor', 'fixed')),
  benefits: listOf(benefit, 100),
  stacking: some(stacking),
});
