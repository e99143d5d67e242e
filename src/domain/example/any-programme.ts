import type { Benefit, Programme } from '../programme/programme.ts';
import { parseProgramme, programmeSchema } from '../programme/schema.ts';
import { anyDocument } from './any-document.ts';
import type { Tape } from './tape.ts';

/**
 * Whatever the reader of programmes accepts, off a tape; nothing where the ties between the fields
 * that were drawn do not hold.
 */
export function anyProgramme(tape: Tape): Programme | undefined {
  const drawn = anyDocument(programmeSchema, tape) as Programme;
  const tiers = drawn.tiers.map((tier, at) => ({ ...tier, id: `tier-${at}`, rank: at + 1 }));
  const ofTier = <Of extends { readonly tier?: string }>({ tier, ...rest }: Of) => {
    const its = tier === undefined ? undefined : tiers[tape.pick(tiers.length + 1)]?.id;
    return its === undefined ? rest : { ...rest, tier: its };
  };
  const activities = drawn.activities?.map((each, at) => ofTier({ ...each, id: `done-${at}` }));
  const read = parseProgramme({
    ...{ ...drawn, tiers, effectiveFrom: '2026-01-01' },
    benefits: drawn.benefits.map((each, at) => ofTier(tied({ ...each, id: `benefit-${at}` }, at))),
    ...(activities && { activities }),
  });
  return read.ok ? read.value : undefined;
}

/** With what cannot hold left out. */
function tied(benefit: Benefit, at: number): Benefit {
  const { group, limit, code, when, ...rest } = benefit;
  const { from, to, ...time } = when ?? {};
  const { gives } = benefit;
  const isGrouped = group !== undefined && gives.kind !== 'multiplier' && gives.kind !== 'points';
  const isLimited = limit !== undefined && (limit.per !== 'birthday' || when?.birthday);
  return {
    ...rest,
    ...(gives.kind === 'escalating' && { gives: { ...gives, mostBasisPoints: 10_000 } }),
    ...(isGrouped && { group }),
    ...(isLimited && { limit }),
    ...(code !== undefined && { code: `code-${at}` }),
    ...(when && { when: { ...time, ...(to !== undefined ? { to } : from && { from }) } }),
  };
}
