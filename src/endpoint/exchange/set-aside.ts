import { type Day, dayOf } from '#domain/calendar/day.ts';
import { jointCard } from '#domain/fact/joint-card.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import { together } from '#domain/set-aside/accounts.ts';
import { allot } from '#domain/set-aside/allot.ts';
import { withMore } from '#domain/set-aside/held.ts';
import { type SetAsidePolicy, setAsidePolicy } from '#domain/set-aside/policy.ts';
import type { PointsAllotted } from '#protocol/notice.ts';
import { HoldingDesk, type Names } from '../ingest/holding-desk.ts';
import { loggedNotice } from '../ingest/logged-notice.ts';
import { programmeAt } from '../ingest/programme-at.ts';
import type { Chain, Ledger, LedgerView, LoggedWithCard, TillRecord } from '../store/contract.ts';

/** So many entries of the log are looked through in one exchange. */
const ENTRIES_AT_ONCE = 200;
/** So long what was recalled waits for the till that asked for it. */
const AWAITED_MS = 120_000;
/** A till that was not heard for longer keeps what it has, and gets no more. */
const SEEN_WITHIN_MS = 7 * 24 * 60 * 60_000;

interface Around {
  readonly tills: readonly TillRecord[];
  readonly now: number;
}

/**
 * Sets points aside, for the members whose cards changed since this was last done, at the tills
 * that were heard this week: so that there are some where the line goes down. Waits as long as a
 * till does not know that it is not alone.
 */
export async function setAside(ledger: Ledger, { tills, now }: Around): Promise<void> {
  const open = tills.filter((till) => till.open);
  if (tills.length < 2 || open.some(({ settled, mustKnow }) => settled < mustKnow)) return;
  const from = await ledger.allotted();
  const entries = await ledger.after(from, ENTRIES_AT_ONCE);
  const last = entries.at(-1);
  if (last === undefined) return;
  await ledger.noteAllotted(last.g);
  const changed = entries.filter((entry) => entry.cards.length > 0 || releasedOf(entry));
  const day = dayOf(now, 0);
  const policy = changed.length === 0 ? undefined : await policyOn(ledger, day);
  if (policy === undefined || policy.standing === 0) return;
  const reachable = open.filter(({ lastSeenAt }) => now - (lastSeenAt ?? 0) <= SEEN_WITHIN_MS);
  const awaited = await awaitedOf(ledger, { upTo: last.g, since: now - AWAITED_MS });
  const asked = { tills: reachable, policy, day, awaited };
  const notices = await allotted(ledger, changed, asked);
  if (notices.length === 0) return;
  const first = await ledger.takeNumbers(notices.length);
  await ledger.log(notices.map((notice, n) => loggedNotice(notice, first + n, now)));
}

async function policyOn(ledger: LedgerView, day: Day): Promise<SetAsidePolicy | undefined> {
  const programme = await programmeAt(ledger, day);
  return programme && setAsidePolicy(programme);
}

/** Whose points were recalled a moment ago: whoever asked for them is about to ask again. */
async function awaitedOf(
  ledger: LedgerView,
  { upTo, since }: { readonly upTo: number; readonly since: number },
): Promise<ReadonlySet<MemberId>> {
  const from = Math.max(0, upTo - ENTRIES_AT_ONCE);
  const entries = await ledger.after(from, ENTRIES_AT_ONCE);
  return new Set(
    entries.flatMap(({ entry, receivedAt }) => {
      if (receivedAt < since || !('notice' in entry)) return [];
      return entry.notice.type === 'points.recalled' ? [entry.notice.member] : [];
    }),
  );
}

interface Asked {
  readonly tills: readonly TillRecord[];
  readonly awaited: ReadonlySet<MemberId>;
  readonly policy: SetAsidePolicy;
  readonly day: Day;
}

async function allotted(
  ledger: Ledger,
  changed: readonly LoggedWithCard[],
  asked: Asked,
): Promise<readonly PointsAllotted[]> {
  const { tills } = asked;
  const whoChanged = changed
    .filter((entry) => !releasedOf(entry))
    .flatMap(({ cards, till }) => cards.map(({ member }) => ({ member, home: till })));
  const released = changed.flatMap((entry) => releasedOf(entry) ?? []);
  const cards = await everLinked(
    ledger,
    [...whoChanged, ...released].map(({ member }) => member),
  );
  const desk = await HoldingDesk.lay(ledger, [...cards.keys()]);
  const notices: PointsAllotted[] = [];
  for (const { member, home } of whoChanged) {
    const inTurn = tills.toSorted((a, b) => Number(b.till === home) - Number(a.till === home));
    notices.push(...topUp(desk, personOf(cards, member), { ...asked, tills: inTurn }));
  }
  for (const { member, till } of released) {
    const others = tills.filter((each) => each.till !== till);
    notices.push(...topUp(desk, personOf(cards, member), { ...asked, tills: others }));
  }
  await ledger.putHeld(desk.changed());
  return notices;
}

/** What a till let go of is for the others. */
function releasedOf({ entry, till }: LoggedWithCard) {
  if (!('fact' in entry) || entry.fact.body.type !== 'points.released') return undefined;
  return { member: entry.fact.body.member, till };
}

/** The cards of these, and of everybody with whom any of them was ever found to be one. */
async function everLinked(
  ledger: LedgerView,
  members: readonly MemberId[],
): Promise<ReadonlyMap<MemberId, Card>> {
  const cards = new Map<MemberId, Card>();
  for (let wanted = new Set(members); wanted.size > 0; ) {
    const found = await ledger.cards([...wanted]);
    for (const [member, { card }] of found) cards.set(member, card);
    const linked = [...found.values()].flatMap(({ card }) => card.linked ?? []);
    wanted = new Set(linked.filter((member) => !cards.has(member)));
  }
  return cards;
}

interface Person {
  /** All that is hers; absent where nothing is known of her. */
  readonly card: Card | undefined;
  /** Under which names her points may be held: all that she was ever found to be. */
  readonly names: Names;
}

function personOf(cards: ReadonlyMap<MemberId, Card>, member: MemberId): Person {
  const names = new Set([member]);
  for (const name of names) {
    for (const other of cards.get(name)?.linked ?? []) names.add(other);
  }
  const hers = [...names].flatMap((name) => cards.get(name) ?? []);
  return { card: jointCard(hers, member), names };
}

function topUp(desk: HoldingDesk, { card, names }: Person, asked: Asked): PointsAllotted[] {
  const { tills, policy, day, awaited } = asked;
  if (card === undefined || !names.isDisjointFrom(awaited)) return [];
  const { member } = card;
  const current = tills.map((till) => desk.of(till, names));
  const isCurrent = (holding: Chain) =>
    tills.some((each) => each.till === holding.till && each.incarnation === holding.incarnation);
  const elsewhere = together(
    desk
      .all(names)
      .filter((holding) => !isCurrent(holding))
      .map(({ held }) => held),
  );
  return allot({ account: card, tills: current, elsewhere, policy, day }).flatMap(
    ({ till, shares: lots }) => {
      const holding = current.find((each) => each.till === till);
      if (holding === undefined) return [];
      const { incarnation } = holding;
      desk.put({ ...holding, held: withMore(holding.held, lots) }, names);
      return [{ type: 'points.allotted', till, incarnation, member, lots } as const];
    },
  );
}
