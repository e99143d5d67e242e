import type { Ledger } from '#endpoint/store/contract.ts';
import type { SyncAnswer } from '#protocol/sync-message.ts';
import type { Planted } from './planted.ts';

/** Faults that others have made, each planted alone: the simulation has to notice every one. */
export const BUGS: Readonly<Record<string, Planted>> = {
  'forgets what was sent before': {
    ledger: (ledger) => ({
      ...ledger,
      places: async () => [],
      counted: async () => new Set<string>(),
    }),
  },
  'says that a till is alone': { answer: changing((answer) => ({ ...answer, alone: true })) },
  'keeps no account of what tills hold': {
    ledger: (ledger) => ({ ...ledger, held: async () => [] }),
  },
  'takes back what a till holds after a while': {
    eachStep: async ({ store, chance }) => {
      if (!chance.percent(10) || store.breaksNext !== undefined) return;
      for (const programme of await store.programmes()) {
        await store.write(programme, async (ledger) => {
          for (const { till, incarnation } of await ledger.tills()) {
            await ledger.dropHeld({ till, incarnation: incarnation + 1 });
          }
        });
      }
    },
  },
  'moves the cursor past what it said': {
    answer: changing((answer) => ({ ...answer, facts: answer.facts.slice(0, -1) })),
  },
  'says its notices twice': {
    answer: changing((answer) => ({
      ...answer,
      facts: [...answer.facts, ...answer.facts.filter((entry) => 'notice' in entry)],
    })),
  },
  'forgets a card now and then': { ledger: forgetful() },
  'lets a till delete what it has sent': {
    afterExchange: async ({ db }) => {
      const sync = await db.meta.get('sync');
      const acked = sync?.key === 'sync' ? sync.acked : {};
      await db.facts.filter(({ fact }) => fact.seq <= (acked[fact.incarnation]?.seq ?? 0)).delete();
    },
  },
  'gives a grant to whoever asks': {
    ledger: (ledger) => ({ ...ledger, putHeld: async () => undefined }),
  },
  'never recalls': {
    answer: changing((answer) => ({
      ...answer,
      facts: answer.facts.filter(
        (entry) => !('notice' in entry && entry.notice.type === 'points.recalled'),
      ),
    })),
  },
  'answers before it has written': {
    ledger: (ledger) => ({ ...ledger, log: async () => undefined }),
  },
};

/** Only whole answers to an exchange are changed. */
function changing(change: (answer: SyncAnswer) => Partial<SyncAnswer>): (text: string) => string {
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
