import { momentNow } from '#actions/shop-day.ts';
import type { PurchaseRecorded } from '#domain/fact/fact.ts';
import type { PurchaseLine } from '#domain/purchase/purchase.ts';
import type { Ledger } from '#endpoint/store/contract.ts';
import type { Notice } from '#protocol/notice.ts';
import type { SyncAnswer } from '#protocol/sync-message.ts';
import { append } from '#storage/append.ts';
import { MANAGER } from './acts.ts';
import type { Among, Planted } from './planted.ts';
import type { SimTill } from './sim-till.ts';

/** Faults that others have made, each planted alone: the simulation has to notice every one. */
export const BUGS: Readonly<Record<string, () => Planted>> = {
  'forgets what was sent before': inLedger((ledger) => ({
    ...ledger,
    places: async () => [],
    counted: async () => new Set<string>(),
  })),
  'says that a till is alone': inAnswers((answer) => ({ ...answer, alone: true })),
  'keeps no account of what tills hold': inLedger((ledger) => ({
    ...ledger,
    held: async () => [],
  })),
  'takes back what a till holds after a while': () => ({ eachStep: takesBack }),
  'moves the cursor past what it said': inAnswers((answer) => ({
    ...answer,
    facts: answer.facts.slice(0, -1),
  })),
  'says its notices twice': inAnswers((answer) => ({
    ...answer,
    facts: [...answer.facts, ...answer.facts.filter((entry) => 'notice' in entry)],
  })),
  'forgets a card now and then': () => ({ ledger: forgetful() }),
  'leaves a card out now and then': () => ({ answer: changing(leavingOut()) }),
  'lets a till delete what it has sent': () => ({ afterExchange: deletesWhatItSent }),
  'gives a grant to whoever asks': inLedger((ledger) => ({
    ...ledger,
    putHeld: async () => undefined,
  })),
  'never recalls': withoutNotices('points.recalled'),
  'answers before it has written': inLedger((ledger) => ({
    ...ledger,
    log: async () => undefined,
  })),
  'never tells a till to leave its chain': withoutNotices('till.reset'),
  'keeps the name of its order when it is set back': () => ({ answer: changing(onceNamed()) }),
  'never looks again at what newer tills said': inLedger((ledger) => ({
    ...ledger,
    newer: async () => [],
  })),
  'never lets go of what a left chain held': inLedger((ledger) => ({
    ...ledger,
    dropHeld: async () => undefined,
  })),
  'tells nobody who was erased': inAnswers((answer) => ({
    ...answer,
    facts: answer.facts.filter(
      (entry) => !('fact' in entry && entry.fact.body.type === 'member.erased'),
    ),
  })),
  'spends what it does not hold': () => ({ afterExchange: holdsEverything }),
  'makes points up': () => ({ afterExchange: makingPointsUp() }),
};

type Change = (answer: SyncAnswer) => Partial<SyncAnswer>;

function inLedger(ledger: (ledger: Ledger) => Ledger): () => Planted {
  return () => ({ ledger });
}

function inAnswers(change: Change): () => Planted {
  return () => ({ answer: changing(change) });
}

function withoutNotices(type: Notice['type']): () => Planted {
  return inAnswers((answer) => ({
    ...answer,
    facts: answer.facts.filter((entry) => !('notice' in entry && entry.notice.type === type)),
  }));
}

async function takesBack({ store, chance }: Among): Promise<void> {
  if (!chance.percent(10) || store.breaksNext !== undefined) return;
  for (const programme of await store.programmes()) {
    await store.write(programme, async (ledger) => {
      for (const { till, incarnation } of await ledger.tills()) {
        await ledger.dropHeld({ till, incarnation: incarnation + 1 });
      }
    });
  }
}

async function deletesWhatItSent({ db }: SimTill): Promise<void> {
  const sync = await db.meta.get('sync');
  const acked = sync?.key === 'sync' ? sync.acked : {};
  await db.facts.filter(({ fact }) => fact.seq <= (acked[fact.incarnation]?.seq ?? 0)).delete();
}

async function holdsEverything({ db }: SimTill): Promise<void> {
  for (const { member, card } of await db.cards.toArray()) {
    const lots = card.lots.map(({ id, left }) => ({ lot: id, points: left }));
    await db.held.put({ member, lots, rightIds: [] });
  }
}

/** Once at each till: whoever had more to say after every answer would never be done. */
function makingPointsUp(): (till: SimTill) => Promise<void> {
  const made = new Set<string>();
  return async (till) => {
    if (made.has(till.name)) return;
    made.add(till.name);
    await makesPointsUp(till);
  };
}

/** A shirt for 10.00 that is said to earn three hundred. */
async function makesPointsUp({ db, shop }: SimTill): Promise<void> {
  const [first] = await db.cards.toArray();
  if (first === undefined || first.card.erased) return;
  const { member } = first;
  const { day } = momentNow(shop);
  const [id, receipt] = [shop.newId(), 'made up'];
  const why = { code: 'PURCHASE', purchase: id, receipt } as const;
  const body: PurchaseRecorded = {
    ...{ type: 'purchase.recorded', member, uses: [] },
    entries: [{ member, day, why, kind: 'earned', points: 300, lot: id }],
    purchase: {
      ...{ id, receipt, day, member, currency: 'EUR', lines: [shirt], dueMinor: 1000 },
      tenders: [{ kind: 'cash', amountMinor: 1000 }],
      ...{ taxMinor: 0, redeemedPoints: 0, earnedPoints: 300 },
    },
  };
  await append(db, { clerk: MANAGER }, () => ({ bodies: [body], cards: [] }));
}

const shirt: PurchaseLine = {
  ...{ id: 'shirt', sku: 'shirt', name: 'Shirt', quantity: 1, listMinor: 1000, priceMinor: 1000 },
  ...{ taxBasisPoints: 0, netMinor: 1000, discountMinor: 0, voucherMinor: 0, pointsMinor: 0 },
  taxMinor: 0,
};

/** Only whole answers to an exchange are changed. */
function changing(change: Change): (text: string) => string {
  return (text) => {
    const { status, body } = JSON.parse(text) as { status: number; body: SyncAnswer };
    if (status !== 200 || body.cursor === undefined) return text;
    return JSON.stringify({ status, body: change(body) });
  };
}

function forgetful(): (ledger: Ledger) => Ledger {
  let times = 0;
  return (ledger) => ({
    ...ledger,
    putCards: async (cards) => {
      times += 1;
      if (times % 9 !== 0) await ledger.putCards(cards);
    },
  });
}

function leavingOut(): Change {
  let times = 0;
  return (answer) => {
    times += 1;
    return times % 9 === 0 ? { ...answer, rows: answer.rows.slice(1) } : answer;
  };
}

function onceNamed(): Change {
  let first: string | undefined;
  return (answer) => {
    first ??= answer.backend;
    return { ...answer, backend: first };
  };
}
