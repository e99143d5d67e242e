import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../calendar/day.ts';
import {
  broughtBack,
  closed,
  counted,
  type ExampleDrawer,
  newDrawer,
  nowOf,
  opened,
  sold,
  told,
} from '../example/drawer.ts';
import { someBasket, someProgramme } from '../example/story.ts';
import { type Tape, tapeOf } from '../example/tape.ts';
import type { FactBody } from '../fact/fact.ts';
import type { Programme } from '../programme/programme.ts';
import type { Purchase, TenderKind } from '../purchase/purchase.ts';
import { moveCash, undoCash } from './move-cash.ts';
import { movementsIn, openShiftIn } from './shift-now.ts';
import type { ZReport } from './shift-report.ts';
import { zAddsUp } from './z-adds-up.ts';

/** A till and what really lies in its drawer, which no report is asked for. */
interface Life {
  drawer: ExampleDrawer;
  lying: number;
  day: string;
  readonly purchases: Purchase[];
  readonly programme: Programme;
}

function live(numbers: readonly number[]): Life {
  const tape = tapeOf(numbers);
  const day = '2026-11-20';
  const life: Life = {
    ...{ drawer: newDrawer(day), lying: 10_000, day, purchases: [] },
    programme: { ...someProgramme(tape), currency: 'EUR' },
  };
  while (!tape.isAtEnd()) act(life, tape);
  open(life);
  close(life, tape);
  return life;
}

function act(life: Life, tape: Tape): void {
  const acts = [open, move, undo, close, bringBack, sleep, sell, sell] as const;
  acts[tape.pick(acts.length)]?.(life, tape);
}

function sleep(life: Life): void {
  life.day = addDays(life.day, 1);
}

function sell(life: Life, tape: Tape): void {
  const { programme, day } = life;
  const kinds = tape.oneOf<readonly [TenderKind, ...TenderKind[]]>([
    ['cash'],
    ['card'],
    ['card', 'cash', 'other'],
  ]);
  const basket = someBasket(tape);
  const sale = sold(life.drawer, { programme, basket, day, kinds, hers: tape.pick(2) === 1 });
  life.drawer = sale.drawer;
  life.purchases.push(sale.purchase);
  for (const { kind, amountMinor } of sale.purchase.tenders) {
    if (kind === 'cash') life.lying += amountMinor;
  }
}

function bringBack(life: Life, tape: Tape): void {
  const purchase = life.purchases[tape.pick(Math.max(1, life.purchases.length))];
  if (!purchase) return;
  const why = tape.oneOf(['return', 'void'] as const);
  const kind = tape.oneOf<TenderKind>(['cash', 'card']);
  const after = broughtBack(life.drawer, { ...life, purchase, why, kind });
  const body = after === life.drawer ? undefined : after.at(-1)?.body;
  life.drawer = after;
  if (body?.type !== 'purchase.returned') return;
  const { refunds, refundKind, refundMinor } = body.return;
  if (refunds) {
    for (const one of refunds) if (one.kind === 'cash') life.lying -= one.amountMinor;
  } else if (refundKind === 'cash') life.lying -= refundMinor;
}

function open(life: Life): void {
  if (openShiftIn(nowOf(life.drawer))) return;
  life.lying = Math.max(0, life.lying);
  life.drawer = opened(life.drawer, life.lying, life.day);
}

function move(life: Life, tape: Tape): void {
  const kind = tape.oneOf(['paid-in', 'paid-out', 'drop'] as const);
  const reason = kind === 'drop' ? 'safe' : 'change';
  const minor = 1 + tape.pick(5000);
  const asked = { id: `move ${life.drawer.length}`, kind, minor, reason } as const;
  const moved = moveCash(nowOf(life.drawer), asked);
  if (!moved.ok) return;
  life.drawer = told(life.drawer, moved.value, life.day);
  life.lying += kind === 'paid-in' ? minor : -minor;
}

function undo(life: Life): void {
  const now = nowOf(life.drawer);
  const last = movementsIn(now.facts).at(-1);
  const undone = last && undoCash(now, { id: `undo ${life.drawer.length}`, of: last.id });
  if (!undone?.ok) return;
  life.drawer = told(life.drawer, undone.value, life.day);
  life.lying += last?.kind === 'paid-in' ? -last.minor : (last?.minor ?? 0);
}

/** Counts, a few cents wrong at times, and closes; what lies there is what was left there. */
function close(life: Life, tape: Tape): void {
  if (!openShiftIn(nowOf(life.drawer)) || life.lying < 0) return;
  const wrong = Math.min(life.lying, tape.pick(3));
  const found = life.lying - wrong;
  const leftMinor = tape.pick(found + 1);
  life.drawer = counted(life.drawer, found, life.day);
  const closing = closed(life.drawer, { leftMinor, day: life.day });
  if (!closing.z) throw new Error(closing.refusal?.code);
  expect(closing.z.cash.expectedMinor).toBe(life.lying);
  expect(closing.z.cash.varianceMinor).toBe(0 - wrong);
  life.drawer = closing.drawer;
  life.lying = leftMinor;
}

const reportsOf = (drawer: ExampleDrawer): ZReport[] =>
  drawer.flatMap(({ body }) => (body.type === 'shift.closed' ? [body.z] : []));

const tapes = fc.array(fc.nat(), { maxLength: 160, size: 'max' });

test('[K2] every fact of a till is in exactly one Z, and their numbers have no gap', () => {
  fc.assert(
    fc.property(tapes, (numbers) => {
      const { drawer } = live(numbers);
      const reports = reportsOf(drawer);
      if (reports.length === 0) return;
      expect(reports.map(({ number }) => number)).toEqual(reports.map((_, place) => place + 1));
      for (const { recordedAt, body } of drawer) {
        const holding = reports.filter(
          ({ since, upTo }) => since < recordedAt.order && recordedAt.order <= upTo,
        );
        const isInside = body.type !== 'shift.closed' && recordedAt.order <= lastOf(reports).upTo;
        if (isInside) expect(holding).toHaveLength(1);
      }
    }),
  );
});

test('[K3] whatever happened, what is expected is what lies there', () => {
  fc.assert(fc.property(tapes, (numbers) => void live(numbers)));
});

test('[K7] the Z reports of a till add up, each in itself and all to its plain facts', () => {
  fc.assert(
    fc.property(tapes, (numbers) => {
      const { drawer } = live(numbers);
      const reports = reportsOf(drawer);
      expect(reports.filter((z) => !zAddsUp(z))).toEqual([]);
      if (reports.length === 0) return;
      const upTo = lastOf(reports).upTo;
      const bodies = drawer.filter((f) => f.recordedAt.order <= upTo).map(({ body }) => body);
      expect(sumsOfReports(reports)).toEqual(sumsOfFacts(bodies));
    }),
  );
});

function lastOf(reports: readonly ZReport[]): ZReport {
  const last = reports.at(-1);
  if (!last) throw new Error('there is a report');
  return last;
}

const NOTHING = {
  ...{ sold: 0, due: 0, net: 0, tax: 0, back: 0, backTax: 0, discount: 0, cash: 0, cashBack: 0 },
  ...{ returns: 0, voids: 0, issued: 0, redeemed: 0, clawedBack: 0, givenBack: 0, enrolled: 0 },
  moved: 0,
};

/** Slow and obvious: every fact looked at by itself. */
function sumsOfFacts(bodies: readonly FactBody[]): typeof NOTHING {
  const sums = { ...NOTHING };
  for (const body of bodies) {
    if (body.type === 'member.enrolled') sums.enrolled += 1;
    if (body.type === 'cash.moved') {
      const { kind, minor, undoes } = body.movement;
      sums.moved += (kind === 'paid-in' ? minor : -minor) * (undoes === undefined ? 1 : -1);
    }
    if (body.type === 'purchase.recorded') {
      sums.sold += 1;
      sums.due += body.purchase.dueMinor;
      sums.issued += body.purchase.earnedPoints;
      sums.redeemed += body.purchase.redeemedPoints;
      sums.tax += body.purchase.taxMinor;
      for (const line of body.purchase.lines) {
        sums.net += line.netMinor;
        sums.discount += line.discountMinor;
      }
      for (const tender of body.purchase.tenders) {
        if (tender.kind === 'cash') sums.cash += tender.amountMinor;
      }
    }
    if (body.type === 'purchase.returned') {
      const { why, refundMinor, taxMinor = 0, refunds, refundKind } = body.return;
      sums[why === 'void' ? 'voids' : 'returns'] += 1;
      sums.back += refundMinor;
      sums.backTax += taxMinor;
      sums.clawedBack += body.return.clawedBackPoints;
      sums.givenBack += body.return.givenBackPoints;
      if (!refunds && refundKind === 'cash') sums.cashBack += refundMinor;
      for (const one of refunds ?? []) if (one.kind === 'cash') sums.cashBack += one.amountMinor;
    }
  }
  return sums;
}

function sumsOfReports(reports: readonly ZReport[]): typeof NOTHING {
  const sum = (of: (z: ZReport) => number) => reports.reduce((all, z) => all + of(z), 0);
  const cash = ({ tenders }: ZReport) => tenders.find(({ kind }) => kind === 'cash');
  return {
    sold: sum(({ sales }) => sales.count),
    due: sum(({ sales }) => sales.dueMinor),
    net: sum(({ sales }) => sales.netMinor),
    discount: sum(({ sales }) => sales.discountMinor),
    tax: sum(({ taxes }) => taxes.reduce((all, { taxMinor }) => all + taxMinor, 0)),
    backTax: sum(({ taxes }) => taxes.reduce((all, one) => all + one.backTaxMinor, 0)),
    back: sum(({ returns, voids }) => returns.refundMinor + voids.refundMinor),
    returns: sum(({ returns }) => returns.count),
    voids: sum(({ voids }) => voids.count),
    cash: sum((z) => cash(z)?.takenMinor ?? 0),
    cashBack: sum((z) => cash(z)?.backMinor ?? 0),
    issued: sum(({ points }) => points.issued),
    redeemed: sum(({ points }) => points.redeemed),
    clawedBack: sum(({ points }) => points.clawedBack),
    givenBack: sum(({ points }) => points.givenBack),
    enrolled: sum(({ enrolments }) => enrolments),
    moved: sum(({ cash: { paidInMinor, paidOutMinor, droppedMinor } }) => {
      return paidInMinor - paidOutMinor - droppedMinor;
    }),
  };
}
