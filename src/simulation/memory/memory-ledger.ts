import { assert } from '#domain/assert.ts';
import type { Fact } from '#domain/fact/fact.ts';
import { NOT_TO_LOOK_AT } from '#endpoint/store/aside.ts';
import type {
  Chain,
  Glance,
  HeldAt,
  Ledger,
  LedgerView,
  Logged,
  LoggedFact,
  LoggedWithCard,
  Place,
} from '#endpoint/store/contract.ts';
import type { LinkRecord } from '#endpoint/store/link-record.ts';
import type { PhoneRecord } from '#endpoint/store/phone-record.ts';
import type { Books, Kept, KeptCard } from './memory-books.ts';
import { NO_BLOCKS } from './no-blocks.ts';

/** An endpoint's books in plain memory, read and written as the contract says. */
export function memoryLedger(books: Books): Ledger {
  return { ...viewOf(books), ...writing(books), ...NO_BLOCKS };
}

function viewOf(books: Books): Omit<LedgerView, keyof typeof NO_BLOCKS> {
  const { log, cards, held, tills, codes, counted, sales, phones, links } = books;
  return {
    async head() {
      if (books.head === undefined) return undefined;
      const { backend, g, renamed } = books.head;
      return { backend, g, renamed };
    },
    till: async (till) => tills.get(till),
    tills: async () => sorted([...tills.values()], ({ joinedAt, till }) => [joinedAt, till]),
    async places({ till, incarnation }, { from, to }) {
      const there = log.filter((each) => each.till === till && each.incarnation === incarnation);
      const within = there.filter(({ seq }) => seq >= from && seq <= to).map(placeOf);
      return sorted(within, ({ seq, fork }) => [seq, fork]);
    },
    lastPlace: async (chain) => lastPlace(books, chain),
    hashAt: async (g) => log[g - 1]?.hash,
    asideCount: async (till) => asideCount(books, till),
    after: async (g, most) => log.slice(g, g + most).map((kept) => withCards(books, kept)),
    cards: async (members) =>
      new Map(members.flatMap((member) => entryOf(member, cards.get(member)))),
    factsAbout: async (member) =>
      log.filter((each) => each.member === member && each.aside === null).flatMap(factIn),
    allAbout: async (member) => log.filter((each) => each.member === member).flatMap(factIn),
    strangers: async (members) =>
      members.filter((member) => !log.some((each) => each.member === member)),
    held: async (members) => {
      const theirs = [...held.values()].filter(({ member }) => members.includes(member));
      return sorted(theirs, (each) => [each.member, each.till, each.incarnation, each.lot]);
    },
    heldAt: async () => heldAt(books),
    allotted: async () => books.head?.allotted ?? 0,
    published: async () => books.published.flatMap((g) => log.slice(g - 1, g)).flatMap(factIn),
    newer: async () => log.filter(({ aside }) => aside === 'NEWER').flatMap(factIn),
    counted: async (ids) => new Set(ids.filter((id) => counted.has(id))),
    factsOfPurchases: async (purchases) => {
      const told = new Set(
        sales.filter(({ purchase }) => purchases.includes(purchase)).map(({ g }) => g),
      );
      return log.filter(({ g }) => told.has(g)).flatMap(factIn);
    },
    phones: async (asked) =>
      sorted(
        phones.filter(({ phone }) => asked.includes(phone)),
        (each) => [each.phone, each.member],
      ),
    linkedBefore: async (members) =>
      sorted(
        links.filter(({ member }) => members.includes(member)),
        (each) => [each.member, each.linked],
      ),
    code: async (codeHash) => codes.get(codeHash),
  };
}

type Writing = Omit<Ledger, keyof LedgerView | keyof typeof NO_BLOCKS>;

function writing(books: Books): Writing {
  const { log, cards, held, tills, codes, counted, sales, phones, links, published } = books;
  const changeHead = (changes: Partial<NonNullable<Books['head']>>) => {
    assert(books.head !== undefined, 'the programme has been opened');
    books.head = { ...books.head, ...changes };
    return books.head;
  };
  return {
    async open(head) {
      books.head = { ...head, allotted: 0, renamed: 0 };
    },
    takeNumbers: async (count) => changeHead({ g: (books.head?.g ?? 0) + count }).g - count + 1,
    async rename(backend) {
      changeHead({ backend, renamed: books.head?.g ?? 0 });
    },
    async putTill(till) {
      tills.set(till.till, till);
    },
    async log(entries) {
      for (const entry of entries) log.push(kept(entry));
    },
    async rewrite(g, fact) {
      const there = log[g - 1];
      if (there !== undefined) log[g - 1] = kept({ ...there, entry: { fact } });
    },
    async settleAside(g, aside) {
      const there = log[g - 1];
      if (there !== undefined) log[g - 1] = { ...there, aside };
    },
    async putCards(records) {
      for (const record of records) {
        const json = JSON.stringify(record.card);
        cards.set(record.member, { ...record, card: JSON.parse(json), length: json.length });
      }
    },
    async putHeld(rows) {
      for (const row of rows) {
        const name = [row.till, row.incarnation, row.member, row.lot].join(' ');
        if (row.points === 0) held.delete(name);
        else held.set(name, row);
      }
    },
    async dropHeld({ till, incarnation }) {
      for (const [name, row] of held) {
        if (row.till === till && row.incarnation < incarnation) held.delete(name);
      }
    },
    async noteAllotted(allotted) {
      changeHead({ allotted });
    },
    async notePublished(g) {
      published.push(g);
    },
    async count(ids) {
      for (const id of ids) counted.add(id);
    },
    async noteSales(told) {
      sales.push(...told);
    },
    async notePhones(told) {
      const isNew = ({ phone, member }: PhoneRecord) =>
        !phones.some((each) => each.phone === phone && each.member === member);
      for (const record of told) if (isNew(record)) phones.push(record);
    },
    async noteLinks(told) {
      const isNew = ({ member, linked }: LinkRecord) =>
        !links.some((each) => each.member === member && each.linked === linked);
      for (const record of told) if (isNew(record)) links.push(record);
    },
    async dropPhones(member) {
      const others = phones.filter((each) => each.member !== member);
      phones.splice(0, phones.length, ...others);
    },
    async putCode(code) {
      codes.set(code.codeHash, code);
    },
  };
}

/** All that a till asks about which has nothing to say. */
export function glanceAt(books: Books, till: string): Glance | undefined {
  const record = books.tills.get(till);
  if (record === undefined || books.head === undefined) return undefined;
  const { backend, g, allotted } = books.head;
  const others = [...books.tills.values()].some((each) => each.open && each.till !== till);
  const elsewhere = [...books.held.values()].some((each) => each.till !== till);
  return {
    till: record,
    head: { backend, g },
    headHash: books.log[g - 1]?.hash,
    last: lastPlace(books, record),
    aside: asideCount(books, till),
    isAlone: !others && !elsewhere,
    isSetAside: allotted >= g,
  };
}

function kept(logged: Logged): Kept {
  const entryJson = JSON.stringify(logged.entry);
  return { ...logged, entryJson, entry: JSON.parse(entryJson) as Logged['entry'] };
}

function factIn({ g, entry }: Logged): readonly LoggedFact[] {
  return 'fact' in entry ? [{ g, fact: entry.fact as Fact }] : [];
}

function placeOf({ seq, fork, hash }: Logged): Place {
  return { seq, fork, hash };
}

function lastPlace({ log }: Books, { till, incarnation }: Chain): Place | undefined {
  const there = log.filter(
    (each) => each.till === till && each.incarnation === incarnation && each.fork === 0,
  );
  const last = sorted(there, ({ seq }) => [seq]).at(-1);
  return last && placeOf(last);
}

function asideCount({ log }: Books, till: string): number {
  const theirs = log.filter((each) => each.till === till && each.aside !== null);
  return theirs.filter(({ aside }) => !NOT_TO_LOOK_AT.some((each) => each === aside)).length;
}

/** With the cards whose last change it was. */
function withCards({ cards }: Books, kept: Kept): LoggedWithCard {
  const changed = [...cards.values()].filter(({ g }) => g === kept.g);
  const inOrder = sorted(changed, ({ member }) => [member]);
  return {
    ...kept,
    cards: inOrder.map(({ card }) => card),
    bytes: inOrder.reduce((sum, { length }) => sum + length, kept.entryJson.length),
  };
}

function entryOf(member: string, card: KeptCard | undefined): readonly [string, KeptCard][] {
  return card === undefined ? [] : [[member, card]];
}

function heldAt({ held }: Books): readonly HeldAt[] {
  const byChain = Map.groupBy(held.values(), (row) => `${row.till} ${row.incarnation}`);
  const sums = [...byChain.values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const { till, incarnation } = first;
    const points = rows.reduce((sum, row) => sum + row.points, 0);
    return [{ till, incarnation, points, members: new Set(rows.map((row) => row.member)).size }];
  });
  return sorted(sums, ({ till, incarnation }) => [till, incarnation]);
}

function sorted<Item>(
  items: readonly Item[],
  by: (item: Item) => readonly (string | number)[],
): readonly Item[] {
  return items.toSorted((one, other) => {
    const [ones, others] = [by(one), by(other)];
    const at = ones.findIndex((part, n) => part !== others[n]);
    if (at < 0) return 0;
    return (ones[at] ?? 0) < (others[at] ?? 0) ? -1 : 1;
  });
}
