import { plainAmount } from '#app/kit/plain-amount.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { Minor } from '#domain/money/money.ts';
import type { Article } from '#domain/purchase/article.ts';
import type { LooseRefund } from '#domain/purchase/loose-return.ts';
import { suggestedBack } from '#domain/purchase/lowest-paid.ts';
import type { BasketLine } from '#domain/purchase/purchase.ts';
import type { ScreenLanguage } from '#i18n/language.ts';
import { readAmount } from '#i18n/read-amount.ts';

/** What stands on the sheet: goods on their way back, whose, why, and how they are paid for. */
export interface LooseEntry {
  readonly lines: readonly LooseLine[];
  readonly member?: MemberId | undefined;
  readonly note: string;
  readonly refund: LooseRefund;
  readonly nextLine: number;
}

export interface LooseLine {
  readonly id: string;
  readonly article: Article;
  readonly quantity: number;
  /** What is given for a piece; until it is typed, what is suggested. */
  readonly typed?: string;
}

export type LooseAct =
  | { readonly act: 'add'; readonly article: Article }
  | { readonly act: 'count'; readonly line: string; readonly quantity: number }
  | { readonly act: 'price'; readonly line: string; readonly typed: string }
  | { readonly act: 'whose'; readonly member?: MemberId }
  | { readonly act: 'say-why'; readonly note: string }
  | { readonly act: 'refund'; readonly refund: LooseRefund };

export function emptyLoose(member: MemberId | undefined): LooseEntry {
  return { lines: [], member, note: '', refund: 'cash', nextLine: 1 };
}

/** Scanned again, it is one piece more; none of it takes the line away. */
export function afterLooseAct(entry: LooseEntry, act: LooseAct): LooseEntry {
  switch (act.act) {
    case 'add':
      return added(entry, act.article);
    case 'count':
      return counted(entry, act.line, act.quantity);
    case 'price': {
      const { line, typed } = act;
      const lines = entry.lines.map((one) => (one.id === line ? { ...one, typed } : one));
      return { ...entry, lines };
    }
    case 'whose':
      return { ...entry, member: act.member };
    case 'say-why':
      return { ...entry, note: act.note };
    case 'refund':
      return { ...entry, refund: act.refund };
  }
}

function added(entry: LooseEntry, article: Article): LooseEntry {
  const { lines, nextLine } = entry;
  const same = lines.find((line) => line.article.sku === article.sku);
  if (same) return counted(entry, same.id, same.quantity + 1);
  const line = { id: `l${nextLine}`, article, quantity: 1 };
  return { ...entry, lines: [...lines, line], nextLine: nextLine + 1 };
}

function counted(entry: LooseEntry, id: string, quantity: number): LooseEntry {
  const lines = entry.lines.map((line) => (line.id === id ? { ...line, quantity } : line));
  return { ...entry, lines: lines.filter((line) => line.quantity > 0) };
}

interface Prices {
  readonly currency: string;
  readonly language: ScreenLanguage;
  /** What the goods went for at the least lately. */
  readonly lowest: ReadonlyMap<string, Minor>;
}

/** What stands in the field of its price. */
export function priceText({ typed, article }: LooseLine, prices: Prices): string {
  const { currency, language, lowest } = prices;
  if (typed !== undefined) return typed;
  const minor = suggestedBack(article, lowest);
  return minor === 0 ? '' : plainAmount(minor, currency, language);
}

/** As it is to be decided on; a price that cannot be read is none. */
export function goodsOf({ lines }: LooseEntry, prices: Prices): readonly BasketLine[] {
  return lines.map((line) => {
    const { id, article, quantity } = line;
    const read = readAmount(priceText(line, prices), prices.currency);
    return { id, quantity, article: { ...article, priceMinor: read.ok ? read.value : 0 } };
  });
}
