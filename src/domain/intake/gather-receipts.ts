import type { Article } from '../purchase/article.ts';
import type { HistoryLine } from './purchase-row.ts';
import type { DayAndTime } from './read-day.ts';

export interface ReceiptLine {
  readonly article: Article;
  readonly quantity: number;
}

/** What was bought, or brought back, at once: the rows of one receipt, day and member. */
export interface Receipt {
  readonly receipt: string;
  readonly when: DayAndTime;
  readonly member: string;
  readonly back: boolean;
  readonly lines: readonly ReceiptLine[];
}

export interface Gathering {
  add(line: HistoryLine): void;
  /** Each member's receipts in the order of their days; passers-by under the empty name. */
  byMember(): ReadonlyMap<string, readonly Receipt[]>;
}

/**
 * Puts rows together that belong to one receipt, wherever in the file they stand. A receipt number
 * used again on another day, or for somebody else, is another receipt; rows without any number go
 * together when they share member, day and minute. Bought and brought back are kept apart.
 */
export function gatherReceipts(): Gathering {
  const receipts = new Map<string, Growing>();
  let last: Growing | undefined;
  const add = (line: HistoryLine) => {
    const { receipt, when, member, back, article, quantity } = line;
    if (last === undefined || !isSame(last, line)) {
      const number = receipt === '' ? `:${Math.floor(when.second / 60)}` : receipt;
      const key = `${back ? '-' : '+'}${when.day}\n${member}\n${number}`;
      last = receipts.get(key) ?? { receipt, when, member, back, lines: [] };
      receipts.set(key, last);
    }
    last.lines.push({ article, quantity });
  };
  return { add, byMember: () => inOrder(receipts.values()) };
}

type Growing = Receipt & { lines: ReceiptLine[] };

/** Most lines belong to the receipt of the line before. */
function isSame(one: Receipt, other: Omit<Receipt, 'lines'>): boolean {
  return (
    one.receipt !== '' &&
    one.receipt === other.receipt &&
    one.member === other.member &&
    one.back === other.back &&
    one.when.day === other.when.day
  );
}

function inOrder(receipts: Iterable<Receipt>): ReadonlyMap<string, readonly Receipt[]> {
  const members = new Map<string, Receipt[]>();
  for (const receipt of receipts) {
    const known = members.get(receipt.member);
    if (known) known.push(receipt);
    else members.set(receipt.member, [receipt]);
  }
  for (const own of members.values()) own.sort(earlierFirst);
  return members;
}

/** On one and the same minute goods are bought before they are brought back. */
export function earlierFirst(one: Receipt, other: Receipt): number {
  if (one.when.day !== other.when.day) return one.when.day < other.when.day ? -1 : 1;
  return one.when.second - other.when.second || Number(one.back) - Number(other.back);
}
