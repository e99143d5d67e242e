import type { Ledger } from '#endpoint/store/contract.ts';
import type { Notice } from '#protocol/notice.ts';
import type { SyncAnswer } from '#protocol/sync-message.ts';
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
