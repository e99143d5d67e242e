import { Dexie, type Table } from 'dexie';
import type { Card } from '#domain/member/card.ts';
import { entryOf } from '#storage/search/entry.ts';
import { formsOf } from '#storage/search/forms.ts';

export interface MemberRow {
  readonly id: string;
  readonly number: string;
  readonly phone: string;
  readonly name: string;
  readonly birthday: string;
  readonly enrolledOn: string;
  readonly seen: string;
  readonly card: Card;
  readonly terms?: readonly string[];
}

/** How a shop of rows is usually kept with Dexie: a row a member, an index for each question. */
export class RowDatabase extends Dexie {
  declare readonly members: Table<MemberRow, string>;
  declare readonly sales: Table<{ id: string }, string>;
  declare readonly entries: Table<{ id: string }, string>;
  declare readonly outbox: Table<{ id: string }, string>;
  declare readonly meta: Table<{ id: string }, string>;

  constructor(name: string, terms: boolean) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    const indexes = 'id, number, phone, name, birthday, enrolledOn, seen';
    this.version(1).stores({
      members: terms ? `${indexes}, *terms` : indexes,
      sales: 'id, member, day',
      entries: 'id, member, day',
      outbox: 'id',
      meta: 'id',
    });
  }
}

export function rowOf(card: Card, terms: boolean): MemberRow {
  const { member, number, profile } = card;
  const { month = 0, day = 0 } = profile.birthday ?? {};
  return {
    id: member,
    number,
    phone: profile.phones?.[0]?.e164 ?? '',
    name: profile.name ?? '',
    birthday: `${month}-${day}`,
    enrolledOn: card.enrolledOn,
    seen: card.enrolledOn,
    card,
    ...(terms ? { terms: termsOf(card) } : {}),
  };
}

/** What must be indexed to find her by a phone's tail, a word of her name, pinyin or initials. */
function termsOf(card: Card): readonly string[] {
  const entry = entryOf(card);
  const words = formsOf(entry).flatMap(({ text, starts }) => [
    text,
    ...starts.map((start) => text.slice(start)),
  ]);
  const tails = entry.phones.map((phone) => phone.slice(-4));
  return [...new Set([...words, ...tails])];
}
