import type { Minor } from '#domain/money/money.ts';
import { programmeOn } from '#domain/programme/in-force.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { done, type Result } from '#domain/result.ts';
import { type CloseRefusal, closeShift as decide } from '#domain/shift/close-shift.ts';
import { handOver } from '#domain/shift/hand-over.ts';
import type { OpenRefusal } from '#domain/shift/open-shift.ts';
import {
  dayOfReportBefore,
  NO_POINTS_OWED,
  owedTogether,
  pointsOwed,
} from '#domain/shift/points-owed.ts';
import type { ShiftClosed, ShiftOpened } from '#domain/shift/shift-facts.ts';
import { openShiftIn, type ShiftNow } from '#domain/shift/shift-now.ts';
import type { PointsOwed, ZReport } from '#domain/shift/shift-report.ts';
import { eachCard } from '#storage/read/each-card.ts';
import { readClerks, readProgrammes } from '#storage/read/read-shop.ts';
import { type AtDrawer, atDrawer } from './at-drawer.ts';
import type { NotRecorded } from './not-recorded.ts';
import type { Shop } from './shop.ts';

export interface CloseShift {
  readonly clerk: string;
  /** What stays in the drawer; at a handover, all that was counted. */
  readonly leftMinor: Minor;
  readonly note?: string;
  /** Whose shift begins in the same act. */
  readonly next?: string | undefined;
}

export type NotClosed = CloseRefusal | OpenRefusal | NotRecorded;

/** Closes the shift with its Z report, and opens the next one's where somebody takes over. */
export async function closeShift(
  shop: Shop,
  request: CloseShift,
): Promise<Result<ZReport, NotClosed>> {
  const { clerk, leftMinor, note = '', next } = request;
  const shift = shop.newId();
  const recorded = await atDrawer(
    shop,
    clerk,
    async (drawer): Promise<Result<readonly [ShiftClosed, ...ShiftOpened[]], NotClosed>> => {
      const asked = { ...(await whatHolds(shop, drawer, clerk)), note: note.trim() };
      if (next !== undefined) return handOver({ ...asked, next: { shift, clerk: next } });
      const closing = decide({ ...asked, leftMinor });
      return closing.ok ? done([closing.value]) : closing;
    },
  );
  return recorded.ok ? done(recorded.value[0].z) : recorded;
}

async function whatHolds(shop: Shop, { now, at, state }: AtDrawer, clerk: string) {
  const [clerks, programmes] = await Promise.all([readClerks(shop.db), readProgrammes(shop.db)]);
  const named = (id: string | undefined) =>
    clerks.find((one) => one.clerk === id)?.name ?? id ?? '';
  const programme = programmeOn(programmes, at.day);
  return {
    now,
    block: state.block,
    currency: programme.currency,
    openedBy: named(openShiftIn(now)?.clerk),
    closed: { clerk, name: named(clerk), ...at },
    owed: await owedByTheShop(shop, programme, { now, day: at.day }),
  };
}

/** Every card is looked at: some hundreds at a time, while the till goes on selling. */
async function owedByTheShop(
  shop: Shop,
  programme: Programme,
  { now, day }: { readonly now: ShiftNow; readonly day: string },
): Promise<PointsOwed> {
  const since = dayOfReportBefore(now, day);
  let owed = NO_POINTS_OWED;
  for await (const cards of eachCard(shop.db)) {
    owed = owedTogether(owed, pointsOwed(cards, { programme, day, since }));
  }
  return owed;
}
