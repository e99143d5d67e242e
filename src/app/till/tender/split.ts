import type { Minor } from '#domain/money/money.ts';
import type { Tender, TenderKind } from '#domain/purchase/purchase.ts';

/** What was already put down for a purchase paid in several ways. Only cash gives change. */
export interface Split {
  readonly dueMinor: Minor;
  readonly tenders: readonly Tender[];
}

export function restOf({ dueMinor, tenders }: Split): Minor {
  return tenders.reduce((rest, tender) => rest - tender.amountMinor, dueMinor);
}

export function changeOf(tenders: readonly Tender[]): Minor {
  return tenders.reduce(
    (change, tender) => change + ((tender.handedMinor ?? tender.amountMinor) - tender.amountMinor),
    0,
  );
}

export interface TenderInTurn {
  readonly tender: Tender;
  /** What was left to pay after it: no two tenders of a purchase leave the same. */
  readonly restMinor: Minor;
}

export function inTurn({ dueMinor, tenders }: Split): readonly TenderInTurn[] {
  return tenders.map((tender, place) => ({
    tender,
    restMinor: restOf({ dueMinor, tenders: tenders.slice(0, place + 1) }),
  }));
}

/** Puts an amount down. Cash above the rest is handed over and the difference is change. */
export function putDown(split: Split, kind: TenderKind, givenMinor: Minor): Split {
  const rest = restOf(split);
  const amountMinor = Math.min(givenMinor, rest);
  if (amountMinor <= 0) return split;
  const tender: Tender =
    kind === 'cash' && givenMinor > rest
      ? { kind, amountMinor, handedMinor: givenMinor }
      : { kind, amountMinor };
  return { ...split, tenders: [...split.tenders, tender] };
}

export function takeUp(split: Split, tender: Tender): Split {
  return { ...split, tenders: split.tenders.filter((one) => one !== tender) };
}

/** Everything due, paid in one way. */
export function paidBy(kind: TenderKind, dueMinor: Minor, handedMinor = dueMinor): Tender[] {
  return [...putDown({ dueMinor, tenders: [] }, kind, handedMinor).tenders];
}
