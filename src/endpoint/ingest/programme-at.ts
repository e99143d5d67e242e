import type { Day } from '#domain/calendar/day.ts';
import type { ProgrammePublished } from '#domain/fact/fact.ts';
import { programmeOn } from '#domain/programme/in-force.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { canonicalJson } from '#protocol/canonical.ts';
import type { LedgerView } from '../store/contract.ts';

/** The programme of a day; none where none was ever published. */
export async function programmeAt(ledger: LedgerView, day: Day): Promise<Programme | undefined> {
  const published = await ledger.published();
  const programmes = asTillsKeep(
    published.map(({ fact }) => (fact.body as ProgrammePublished).programme),
  );
  return programmes.length === 0 ? undefined : programmeOn(programmes, day);
}

/** Two tills can publish one version, each out of reach of the other: one of them is kept. */
export function asTillsKeep(published: readonly Programme[]): readonly Programme[] {
  const kept = new Map<string, Programme>();
  for (const programme of published) {
    const name = `${programme.id}#${programme.version}`;
    const there = kept.get(name);
    if (there !== undefined && canonicalJson(there) > canonicalJson(programme)) continue;
    kept.set(name, programme);
  }
  return [...kept.values()];
}
