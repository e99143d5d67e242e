import { assert } from '#domain/assert.ts';
import type { Day } from '#domain/calendar/day.ts';
import type { FactBody } from '#domain/fact/fact.ts';
import { foldCard } from '#domain/fact/fold.ts';
import type { MemberRecord } from '#domain/fact/member-record.ts';
import { noHistory } from '#domain/intake/history-counts.ts';
import type { MemberDraft } from '#domain/intake/member-row.ts';
import { sealHistory } from '#domain/intake/seal-history.ts';
import { lifeOf } from '#domain/ledger/lapse.ts';
import type { MemberId } from '#domain/member/member.ts';
import { newId } from '#storage/new-id.ts';
import { packRecords } from '#storage/pack-records.ts';
import type { ImportOrder } from './intake-desk.ts';
import { numberer } from './numberer.ts';
import type { Records } from './records.ts';

/** Members who are here already are left as they are. */
export function memberRecords(drafts: readonly MemberDraft[], order: ImportOrder): Records {
  const fresh = drafts.filter((_, place) => order.known[place] === undefined);
  return {
    counts: { ...noHistory, members: fresh.length },
    total: drafts.length,
    added: new Map(),
    blocks: (progress) => packRecords(recordsOf(fresh, order, progress)),
  };
}

function* recordsOf(
  drafts: readonly MemberDraft[],
  order: ImportOrder,
  progress: { done: number },
): Generator<MemberRecord> {
  const seal = sealHistory(order.by);
  const numberOf = numberer(order.numbers);
  for (const draft of drafts) {
    progress.done += 1;
    const member = newId();
    const { enrolledOn = order.day } = draft;
    const number = draft.number ?? numberOf();
    const enrolled = { type: 'member.enrolled', member, number, profile: draft.profile } as const;
    const history = [
      seal(enrolled, { day: enrolledOn, second: 0 }),
      ...laterBodies(member, draft, order).map((body) => seal(body, { day: order.day, second: 1 })),
    ];
    const card = foldCard(history);
    assert(card, 'an enrolment makes a card');
    yield { card, history };
  }
}

function laterBodies(member: MemberId, draft: MemberDraft, order: ImportOrder): FactBody[] {
  const { consents, points } = draft;
  const { by, day, programme } = order;
  const words = consents.map((consent) => ({
    ...consent,
    day,
    clerk: by.clerk,
    wording: 'import@1',
  }));
  const opening = openingEntry(member, points, { by, day, programme });
  return [
    ...(words.length === 0 ? [] : [{ type: 'consent.recorded', member, words } as const]),
    ...(points === 0 ? [] : [{ type: 'points.adjusted', member, entries: [opening] } as const]),
  ];
}

function openingEntry(
  member: MemberId,
  points: number,
  { by, day, programme }: Pick<ImportOrder, 'by' | 'programme'> & { readonly day: Day },
) {
  return {
    kind: 'adjusted',
    sign: 1,
    ...{ member, day, points },
    lot: `${by.batch}:opening`,
    ...lifeOf(programme.expiry, day),
    why: { code: 'OPENING_BALANCE', batch: by.batch },
  } as const;
}
