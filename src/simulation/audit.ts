import { dayIn } from '#actions/shop-day.ts';
import { balanceOn } from '#domain/ledger/balance.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { Points } from '#domain/money/money.ts';
import { pointsIn } from '#domain/set-aside/held.ts';
import { usableHeld } from '#domain/set-aside/usable.ts';
import type { Logged } from '#endpoint/store/contract.ts';
import { bodyForm } from '#protocol/fact-schema.ts';
import { audit as auditChain } from '#storage/audit.ts';
import { readCard, readNames, readOwnCard } from '#storage/read/read-card.ts';
import { readHeld } from '#storage/read/read-held.ts';
import { countUnsent } from '#storage/read/read-waiting.ts';
import { readTillState } from '#storage/till-state.ts';
import { writeClaim } from '#sync/claim.ts';
import { erasedAreGone } from './audit-erased.ts';
import { foldedRight, isSame } from './audit-folded.ts';
import { KNOWN_TO_NOBODY, knownToNobody } from './known-to-nobody.ts';
import { letIn } from './managing.ts';
import { type SimTill, ZONE } from './sim-till.ts';
import type { World } from './world.ts';

const MOST_CLAIMS = 3;
/** A till looks again at what it holds, and lets go of what it need not keep. */
const LOOKS_AGAIN_AFTER = 180_000;

/** What the endpoint knows when all is told. */
interface Books {
  readonly log: readonly Logged[];
  readonly cards: ReadonlyMap<MemberId, Card>;
  readonly heldBy: (till: string, incarnation: number, person: readonly MemberId[]) => Points;
  readonly shopPaid: Points;
  readonly unknown: ReadonlySet<MemberId>;
}

/** What does not hold once every till has been heard. Nothing, if all is well. */
export async function auditAll(world: World): Promise<readonly string[]> {
  const fresh = await letOneMoreIn(world);
  if (fresh === undefined) return ['no till lets anybody in'];
  const books = await openBooks(world);
  const found = [...(await asFresh(world, books, fresh))];
  found.push(...shownOnce(world, books), ...foldedRight(books), ...shopPaidFor(world, books));
  const erased = [...books.cards.values()].flatMap((card) => (card.erased ? [card.member] : []));
  found.push(...(await erasedAreGone(world, { ...books, erased })));
  found.push(...nothingWaits(books), ...nobodyAccused(books));
  const again = books.log.filter((logged) => logged.till === 'endpoint' && isContact(logged));
  world.seen.count('counted after an update', again.length);
  world.seen.count('found to be one by her phone', books.log.filter(isLink).length);
  for (const till of world.tills) found.push(...(await tillAgrees(till, world, books)));
  return found.length > 0 ? found : await anybodyMaySpend(world, books);
}

async function openBooks(world: World): Promise<Books> {
  const { store, tills, known, seen } = world;
  const first = tills[0];
  if (first === undefined) throw new Error('a world has a till');
  const { programme } = await readTillState(first.db);
  return await store.read(programme, async (ledger) => {
    const log = await ledger.after(0, Number.MAX_SAFE_INTEGER);
    const records = await ledger.cards(known.members);
    const held = await ledger.held(known.members);
    const unknown = knownToNobody(world, log);
    seen.count(KNOWN_TO_NOBODY, unknown.size);
    return {
      log,
      unknown,
      cards: new Map([...records].map(([member, { card }]) => [member, card])),
      heldBy: (till, incarnation, person) =>
        held
          .filter((each) => each.till === till && each.incarnation === incarnation)
          .filter((each) => person.includes(each.member))
          .reduce((sum, { points }) => sum + points, 0),
      shopPaid: log.reduce((sum, { entry }) => sum + paidByShop(entry), 0),
    };
  });
}

/** What was kept aside as newer than the endpoint is looked at again once that was updated. */
function nothingWaits({ log }: Books): string[] {
  const newer = log.filter(({ aside, entry }) => {
    return aside === 'NEWER' && 'fact' in entry && bodyForm(entry.fact) === 'known';
  });
  return newer.length > 0 ? [`${newer.length} facts are kept aside that are known by now`] : [];
}

/** Every till here reckons right by what it has heard, however little that is. */
function nobodyAccused({ log }: Books): string[] {
  return log.flatMap(({ entry }) => {
    if (!('fact' in entry) || entry.fact.body.type !== 'points.adjusted') return [];
    return entry.fact.body.entries.flatMap(({ why, points }) =>
      why.code === 'RECKONED' ? [`${points} points of ${why.of} ${why.purchase} are made up`] : [],
    );
  });
}

function isContact({ entry }: Logged): boolean {
  return 'fact' in entry && entry.fact.body.type === 'contact.recorded';
}

function isLink({ till, entry }: Logged): boolean {
  return till === 'endpoint' && 'fact' in entry && entry.fact.body.type === 'member.merged';
}

function paidByShop(entry: Logged['entry']): Points {
  if (!('fact' in entry) || entry.fact.body.type !== 'points.adjusted') return 0;
  return entry.fact.body.entries.reduce(
    (sum, { why, points }) => (why.code === 'SHOP_PAID' ? sum + points : sum),
    0,
  );
}

/** Every fact that was shown and not forgotten stands in the order once. */
function shownOnce({ counter }: World, { log }: Books): string[] {
  const times = new Map<string, number>();
  for (const { entry, hash } of log) {
    if ('fact' in entry) times.set(hash, (times.get(hash) ?? 0) + 1);
  }
  return [...counter.shown].flatMap(([hash, { till, fact }]) => {
    const found = times.get(hash) ?? 0;
    if (found === 1 || (found === 0 && counter.forgotten.has(hash))) return [];
    return [`${fact.body.type} of ${till} stands ${found} times in the order`];
  });
}

/**
 * The shop pays for what it gave on its word or let go of, and for nothing else; but where it is
 * told everything anew, a till may tell of what it let her spend before another tells that she had
 * it, or was found to be who had it.
 */
function shopPaidFor({ counter, seen }: World, { shopPaid }: Books): string[] {
  const isToldAnew = seen.counts.has('endpoint restored');
  const anew = isToldAnew ? counter.spentAsOne() + counter.spentOfOthers() : 0;
  const most = counter.atRisk() + counter.released + anew;
  return shopPaid > most ? [`the shop paid ${shopPaid} points of ${most} it put at risk`] : [];
}

async function letOneMoreIn(world: World): Promise<SimTill | undefined> {
  const by = world.tills.find((till) => !world.lost.has(till));
  const fresh = by && (await letIn(world, by));
  if (fresh !== undefined) await world.settles();
  return fresh;
}

/** Every till shows the cards that a new one is given. */
async function asFresh(
  world: World,
  { unknown }: Books,
  fresh: SimTill,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const member of world.known.members) {
    const wanted = await readOwnCard(fresh.db, member);
    for (const till of world.tills) {
      if (isSame(await readOwnCard(till.db, member), wanted)) continue;
      const names = await readNames(till.db, member);
      if (names.some((name) => unknown.has(name))) continue;
      found.push(`${till.name} shows another card of ${member} than a new till`);
    }
  }
  return found;
}

async function tillAgrees(till: SimTill, world: World, books: Books): Promise<readonly string[]> {
  const found: string[] = [];
  const { db, name } = till;
  const state = await readTillState(db);
  const unsent = (await countUnsent(db)).count;
  if (unsent > 0) found.push(`${name} still has ${unsent} facts to send`);
  const verdict = (await auditChain(db)).verdict;
  const wasSetBack = verdict === 'rewound' || verdict === 'emptied';
  if (verdict !== 'whole' && !(wasSetBack && world.counter.hasForgotten(name)))
    found.push(`the chain of ${name} is ${verdict}`);
  if (state.alone) return found;
  for (const member of world.known.members) {
    const person = await readNames(db, member);
    const here = pointsIn((await readHeld(db, member)).lots);
    const there = books.heldBy(state.till, state.incarnation, person);
    if (here !== there) {
      found.push(`${name} holds ${here} of ${member}, the endpoint says ${there}`);
    }
  }
  return found;
}

/** Any one till gets hold of all that a member has. */
async function anybodyMaySpend(world: World, { unknown }: Books): Promise<readonly string[]> {
  const { tills, known, chance } = world;
  const found: string[] = [];
  const told = known.members.filter((member) => !unknown.has(member));
  for (const member of chance.some(told, 2)) {
    const till = chance.pick(tills);
    world.passes(LOOKS_AGAIN_AFTER);
    await world.settles();
    let { has, usable, isAll } = await whatCanBeHad(till, member, world.now);
    for (let claims = 0; claims < MOST_CLAIMS && !isAll; claims += 1) {
      await writeClaim(till.db, { member, points: has });
      await world.settles();
      ({ has, usable, isAll } = await whatCanBeHad(till, member, world.now));
    }
    if (!isAll) found.push(`of ${has} points of ${member} ${usable} can be had at ${till.name}`);
  }
  return found;
}

async function whatCanBeHad({ db }: SimTill, member: MemberId, now: number) {
  const card = await readCard(db, member);
  const { alone } = await readTillState(db);
  if (card === undefined) return { has: 0, usable: 0, isAll: true };
  const day = dayIn(ZONE, now);
  const has = balanceOn(card, day).available;
  const usable = usableHeld(card, (await readHeld(db, card.member)).lots, day);
  return { has, usable, isAll: alone || usable >= has };
}
