import { assert } from '#domain/assert.ts';
import { applyFact, foldCard } from '#domain/fact/fold.ts';
import type { MemberRecord, SealedFact } from '#domain/fact/member-record.ts';
import { earlierFirst, type Receipt } from '#domain/intake/gather-receipts.ts';
import { countHistory } from '#domain/intake/history-counts.ts';
import { historyProgramme } from '#domain/intake/history-programme.ts';
import { type Seal, sealHistory } from '#domain/intake/seal-history.ts';
import { settleHistory } from '#domain/intake/settle-history.ts';
import type { Card } from '#domain/member/card.ts';
import { newId } from '#storage/new-id.ts';
import { packOthers, packRecords } from '#storage/pack-records.ts';
import { phoneNow } from '../read-phone.ts';
import type { ImportOrder, KnownPerson } from './intake-desk.ts';
import { numberer } from './numberer.ts';
import type { Records } from './records.ts';

type Histories = ReadonlyMap<string, readonly Receipt[]>;

interface Settling extends ImportOrder {
  readonly seal: Seal;
  readonly numberOf: () => string;
}

/** Everybody's history, settled one member after the other; what passers-by bought comes last. */
export function purchaseRecords(histories: Histories, order: ImportOrder): Records {
  const people = grouped(histories, order);
  const settling = { ...order, seal: sealHistory(order.by), numberOf: numberer(order.numbers) };
  const added: Records['added'] = new Map();
  const total = [...histories.values()].reduce((sum, own) => sum + own.length, 0);
  function* records(progress: { done: number }): Generator<MemberRecord> {
    for (const { name, known, receipts } of people) {
      const record = known
        ? settledOnTop(known, receipts, { ...settling, added })
        : settledAnew(name, receipts, settling);
      progress.done += receipts.length;
      yield record;
    }
  }
  return {
    counts: countHistory(histories),
    total,
    added,
    *blocks(progress) {
      yield* packRecords(records(progress));
      const unnamed = histories.get('') ?? [];
      yield* packOthers(ofPassersBy(unnamed, settling));
      progress.done += unnamed.length;
    },
  };
}

interface Person {
  readonly name: string;
  readonly known: KnownPerson | undefined;
  readonly receipts: readonly Receipt[];
}

/** One person may stand in the file under her number and under her phone: she is one. */
function grouped(histories: Histories, { known }: ImportOrder): readonly Person[] {
  const people = new Map<string, Person>();
  const named = [...histories].filter(([name]) => name !== '');
  for (const [place, [name, receipts]] of named.entries()) {
    const here = known[place];
    const key = here ? `member ${here.member}` : `name ${name}`;
    const before = people.get(key);
    const all = before ? [...before.receipts, ...receipts].sort(earlierFirst) : receipts;
    people.set(key, { name, known: here, receipts: all });
  }
  return [...people.values()];
}

/** Somebody unknown: enrolled on the day of her first receipt, under the name that the file has. */
function settledAnew(name: string, receipts: readonly Receipt[], settling: Settling): MemberRecord {
  const { seal, numberOf, country } = settling;
  const phone = looksLikePhone(name) ? phoneNow(name, country) : undefined;
  const enrolment = {
    type: 'member.enrolled',
    member: newId(),
    number: phone ? numberOf() : name,
    profile: phone ? { phones: [phone] } : {},
  } as const;
  const first = receipts[0]?.when ?? { day: settling.day, second: 0 };
  const history = [seal(enrolment, { ...first, second: 0 })];
  const card = foldCard(history);
  assert(card, 'an enrolment makes a card');
  return settled(card, history, { ...settling, receipts });
}

/** Somebody known: what is added to her history, and her card with all of it. */
function settledOnTop(
  { member, history }: KnownPerson,
  receipts: readonly Receipt[],
  settling: Settling & Pick<Records, 'added'>,
): MemberRecord {
  const card = foldCard(history);
  assert(card, 'whoever is known has a card');
  const record = settled(card, [...history], { ...settling, receipts });
  settling.added.set(member, record.history.slice(history.length));
  const folded = foldCard(record.history);
  return { history: record.history, card: folded ?? record.card };
}

function settled(
  start: Card,
  history: SealedFact[],
  { receipts, seal, programme, givePoints }: Settling & { readonly receipts: readonly Receipt[] },
): MemberRecord {
  let card = start;
  settleHistory(start, receipts, {
    programme: historyProgramme(programme, givePoints),
    newId,
    record: (body, when) => {
      const fact = seal(body, when);
      history.push(fact);
      card = applyFact(card, fact) ?? card;
      return card;
    },
  });
  return { card, history };
}

function ofPassersBy(
  receipts: readonly Receipt[],
  { seal, programme, givePoints }: Settling,
): SealedFact[] {
  const facts: SealedFact[] = [];
  settleHistory(undefined, receipts, {
    programme: historyProgramme(programme, givePoints),
    newId,
    record: (body, when) => {
      facts.push(seal(body, when));
      return undefined;
    },
  });
  return facts;
}

/** Nine figures or more and nothing but what stands in phone numbers. */
function looksLikePhone(name: string): boolean {
  return /^\+?[\d\s().-]+$/.test(name) && name.replace(/\D/g, '').length >= 9;
}
