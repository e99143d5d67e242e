import type { Day } from '#domain/calendar/day.ts';
import type { ProgrammePublished } from '#domain/fact/fact.ts';
import { programmeOn } from '#domain/programme/in-force.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { LedgerView } from '../store/contract.ts';

/** The programme of a day; none where none was ever published. */
export async function programmeAt(ledger: LedgerView, day: Day): Promise<Programme | undefined> {
  const published = await ledger.published();
  const programmes = published.map(({ fact }) => (fact.body as ProgrammePublished).programme);
  return programmes.length === 0 ? undefined : programmeOn(programmes, day);
}
