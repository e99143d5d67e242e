import type { PersonCodes } from './intake-desk.ts';
import type { Taken } from './row-taker.ts';

/** By what codes each person of the file may be known here. */
export function peopleOf(taken: Taken): readonly PersonCodes[] {
  switch (taken.kind) {
    case 'articles':
      return [];
    case 'members':
      return taken.drafts.map(({ number, profile }) => [
        ...(number === undefined ? [] : [number]),
        ...(profile.phones ?? []).map(({ e164, typed }) => e164 ?? typed),
      ]);
    case 'purchases':
      return [...taken.gathering.byMember().keys()]
        .filter((member) => member !== '')
        .map((member) => [member]);
  }
}
