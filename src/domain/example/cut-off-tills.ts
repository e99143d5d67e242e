import { assert } from '../assert.ts';
import { addDays, type Day } from '../calendar/day.ts';
import type { FactBody, PointsAdjusted } from '../fact/fact.ts';
import { balanceOn } from '../ledger/balance.ts';
import { type Account, book, EMPTY_ACCOUNT } from '../ledger/book.ts';
import type { Entry } from '../ledger/entry.ts';
import { soonestFirst, takeInTurn, takeUsable } from '../ledger/spend.ts';
import type { Points } from '../money/money.ts';
import { pointsApart, sharesToGrant, together } from '../set-aside/accounts.ts';
import { allot, leftovers } from '../set-aside/allot.ts';
import { bookHeld, heldAfter } from '../set-aside/book-held.ts';
import { type Books, type HeldAccount, moving, post } from '../set-aside/books.ts';
import { type Held, NOTHING_HELD, pointsIn, withMore } from '../set-aside/held.ts';
import { repaid } from '../set-aside/repay.ts';
import { emptyShares, lotsHeld, usableHeld } from '../set-aside/usable.ts';

const MEMBER = 'marie';
const POLICY = { reward: 20, standing: 20, courtesy: 20 };

interface Written {
  readonly chain: number;
  readonly body: FactBody;
}

/** A till that knows what it last heard and what it did since. */
class CutOffTill {
  readonly name: string;
  chain = 1;
  view: Account = EMPTY_ACCOUNT;
  held: Held = NOTHING_HELD;
  unsent: Written[] = [];
  /** Grants that it has not pulled yet. */
  inbox: { readonly chain: number; readonly shares: Held }[] = [];

  constructor(name: string) {
    this.name = name;
  }

  write(body: FactBody): void {
    this.unsent.push({ chain: this.chain, body });
    this.held = heldAfter(this.held, body);
    this.view = booked(this.view, body);
  }
}

/**
 * One member, some tills that hear nothing of each other, and an endpoint that hears them late. It
 * keeps the double entries beside what it derives, as long as nothing lapses, and counts in the
 * open what was handed out: a test holds the one against the other.
 */
export class CutOffTills {
  readonly tills: readonly CutOffTill[];
  day: Day = '2026-01-01';
  account: Account = EMPTY_ACCOUNT;
  books: Books = new Map();
  readonly heldAt = new Map<HeldAccount, Held>();
  /** Counted when it happens, whether or not anybody has heard of it. */
  readonly counted = { earned: 0, spent: 0, clawedBack: 0, shopPaid: 0, atRisk: 0 };
  readonly #lapses: boolean;
  #lots = 0;

  constructor(names: readonly string[], { lapses }: { readonly lapses: boolean }) {
    this.#lapses = lapses;
    this.tills = names.map((name) => new CutOffTill(name));
  }

  earn(till: CutOffTill, points: Points, days: number): void {
    this.#lots += 1;
    const lapses = this.#lapses && { lapsesAfter: addDays(this.day, days) };
    const earned = { kind: 'earned', points, lot: `lot ${this.#lots}`, ...lapses } as const;
    this.counted.earned += points;
    till.write(this.#purchase(earned));
  }

  /** As many as she wishes, or as the till may let her spend. */
  spend(till: CutOffTill, wish: Points): void {
    const points = Math.min(wish, usableHeld(till.view, till.held, this.day));
    if (points === 0) return;
    const lots = lotsHeld(till.view.lots, till.held);
    const takes = takeUsable(lots, points, { day: this.day, turn: {} });
    this.counted.spent += points;
    till.write(this.#purchase({ kind: 'redeemed', points, takes }));
  }

  bringBack(till: CutOffTill, wish: Points): void {
    const takes = takeInTurn(soonestFirst(till.view.lots), wish);
    const points = pointsIn(takes);
    this.counted.clawedBack += points;
    if (points > 0) till.write(this.#purchase({ kind: 'clawed-back', points, takes, debt: 0 }));
  }

  courtesy(till: CutOffTill, wanted: Points): void {
    const asked = { everywhere: till.held, wanted, day: this.day };
    const lots = sharesToGrant(till.view, asked);
    const points = pointsIn(lots);
    if (points === 0) return;
    this.counted.atRisk += points;
    till.write({
      ...{ type: 'points.courtesy', member: MEMBER, lots, points },
      ...{ manager: 'noor', purchase: 'p' },
    });
  }

  letGo(till: CutOffTill): void {
    this.#release(till, leftovers(till.view, till.held, { policy: POLICY, day: this.day }));
  }

  /** Another till needs them: everything that it holds goes back. */
  recall(till: CutOffTill): void {
    this.sync(till);
    this.#release(till, till.held);
    this.sync(till);
  }

  /** Everything it has to say goes out, and what was said meanwhile comes in. */
  sync(till: CutOffTill): void {
    for (const written of till.unsent.splice(0)) this.#takeIn(till, written);
    for (const { chain, shares } of till.inbox.splice(0)) {
      if (chain === till.chain) till.held = withMore(till.held, shares);
    }
    till.view = this.account;
    for (const account of this.#closing(till)) this.#sweep(account);
  }

  claim(till: CutOffTill, wanted: Points): void {
    this.sync(till);
    this.#release(till, emptyShares(till.view, till.held, this.day));
    this.sync(till);
    const asked = { everywhere: this.everywhere, wanted, day: this.day };
    this.#grant(till, sharesToGrant(this.account, asked));
    this.sync(till);
  }

  allotAll(): void {
    const tills = this.tills.map((till) => ({
      till: till.name,
      held: this.heldAt.get(accountOf(till)) ?? [],
    }));
    const elsewhere = together(this.tills.flatMap((till) => this.#closingHeld(till)));
    const asked = { account: this.account, tills, elsewhere, policy: POLICY, day: this.day };
    for (const { till, shares } of allot(asked)) {
      const found = this.tills.find(({ name }) => name === till);
      assert(found, 'what was allotted goes to a till');
      this.#grant(found, shares);
    }
  }

  /** It goes on in a new chain, with nothing; what it held is frozen until its chain has come. */
  lose(till: CutOffTill): void {
    till.chain += 1;
    till.held = NOTHING_HELD;
  }

  /** A manager does not wait: what comes of the old chains later may cost the shop. */
  release(till: CutOffTill): void {
    for (const account of this.#closing(till)) {
      this.counted.atRisk += pointsIn(this.heldAt.get(account) ?? []);
      this.#sweep(account);
    }
  }

  nextDay(): void {
    this.day = addDays(this.day, 1);
  }

  get everywhere(): Held {
    return together([...this.heldAt.values()]);
  }

  get balance(): Points {
    return balanceOn(this.account, this.day).balance;
  }

  get derived() {
    return pointsApart(this.account, this.everywhere, this.day);
  }

  #takeIn(till: CutOffTill, { chain, body }: Written): void {
    const account = accountOf({ ...till, chain });
    const held = this.heldAt.get(account) ?? [];
    const { pool } = this.derived;
    const after = bookHeld(body, { account, held, pool });
    if (after.shopPays > 0) {
      this.counted.shopPaid += after.shopPays;
      this.account = booked(this.account, this.#shopPays(after.shopPays));
    }
    this.account = booked(this.account, body);
    this.heldAt.set(account, after.held);
    if (this.#lapses) return;
    this.books = repaid(after.transfers.reduce(post, this.books));
  }

  #grant(till: CutOffTill, shares: Held): void {
    const account = accountOf(till);
    this.heldAt.set(account, withMore(this.heldAt.get(account) ?? [], shares));
    if (!this.#lapses) {
      this.books = moving(pointsIn(shares), 'pool', account).reduce(post, this.books);
    }
    if (shares.length > 0) till.inbox.push({ chain: till.chain, shares });
  }

  #release(till: CutOffTill, lots: Held): void {
    const points = pointsIn(lots);
    if (points > 0) till.write({ type: 'points.released', member: MEMBER, lots, points });
  }

  #sweep(account: HeldAccount): void {
    const swept = pointsIn(this.heldAt.get(account) ?? []);
    this.heldAt.delete(account);
    if (this.#lapses) return;
    this.books = repaid(moving(swept, account, 'pool').reduce(post, this.books));
  }

  #closing(till: CutOffTill): readonly HeldAccount[] {
    const unsent = new Set(till.unsent.map(({ chain }) => accountOf({ ...till, chain })));
    return [...this.heldAt.keys()].filter(
      (account) =>
        account.startsWith(`held ${till.name}#`) &&
        account !== accountOf(till) &&
        !unsent.has(account),
    );
  }

  #closingHeld(till: CutOffTill): readonly Held[] {
    return [...this.heldAt]
      .filter(([name]) => name.startsWith(`held ${till.name}#`) && name !== accountOf(till))
      .map(([, held]) => held);
  }

  #shopPays(points: Points): PointsAdjusted {
    this.#lots += 1;
    const why = { code: 'SHOP_PAID', till: '', because: 'SPENT_TWICE' } as const;
    const entry = { ...{ member: MEMBER, day: this.day, why }, kind: 'adjusted', sign: 1 } as const;
    const lot = `shop ${this.#lots}`;
    return { type: 'points.adjusted', member: MEMBER, entries: [{ ...entry, points, lot }] };
  }

  #purchase(moved: Unexplained): FactBody {
    const why = { code: 'PURCHASE', purchase: 'p', receipt: 'r' } as const;
    const entry = { member: MEMBER, day: this.day, why, ...moved } as Entry;
    return { type: 'reward.taken', member: MEMBER, reward: 'r', entries: [entry], rights: [] };
  }
}

type Unexplained = { readonly kind: Entry['kind']; readonly points: Points } & Record<
  string,
  unknown
>;

function booked(account: Account, body: FactBody): Account {
  return 'entries' in body ? body.entries.reduce(book, account) : account;
}

function accountOf({ name, chain }: Pick<CutOffTill, 'name' | 'chain'>): HeldAccount {
  return `held ${name}#${chain}`;
}
