import { addDays, type Day } from '../calendar/day.ts';
import { type Result, refused } from '../result.ts';
import { programmeOn } from './in-force.ts';
import type { Programme } from './programme.ts';
import { type ProgrammeRefusal, parseProgramme } from './schema.ts';

export type PublishRefusal =
  | ProgrammeRefusal
  | { readonly code: 'DAY_TOO_EARLY'; readonly earliest: Day };

interface Publishing {
  /** Every version there is. */
  readonly published: readonly Programme[];
  readonly from: Day;
  readonly today: Day;
}

/**
 * A draft as the next version of the shop's programme: under its name, numbered after every version
 * there is, in force from a day after today. So a day never has two programmes, and a version for a
 * day that has one already takes its place: with version 2 waiting for 1 March, version 3 from
 * 1 March is what holds then. Keeps P4.
 */
export function nextVersion(
  draft: Programme,
  { published, from, today }: Publishing,
): Result<Programme, PublishRefusal> {
  const earliest = addDays(today, 1);
  if (from < earliest) return refused({ code: 'DAY_TOO_EARLY', earliest });
  const { id } = programmeOn(published, today);
  const version = 1 + Math.max(...published.map((each) => each.version));
  return parseProgramme({ ...draft, id, version, effectiveFrom: from });
}
