import { useRef, useState } from 'react';
import { useToday } from '#app/kit/use-today.ts';
import { useShop, useSyncStatus } from '#app/shop-context.tsx';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import { inForce } from '#domain/programme/in-force.ts';
import { readCard } from '#storage/read/read-card.ts';
import { type HeldHere, NOTHING_HELD_HERE, readHeld } from '#storage/read/read-held.ts';
import { readProgrammes } from '#storage/read/read-shop.ts';
import { useLive } from '#storage/read/use-live.ts';
import type { Done } from './basket/till-store.ts';
import { useTill } from './basket/use-till.ts';
import { useByCode } from './codes/use-by-code.ts';
import type { CommandsAtHand } from './commands/command-acts.ts';
import type { ArticleAsked, CardAsked, Open, Sell } from './sell-context.ts';
import { useCategories } from './tiles/use-categories.ts';

export interface SellNow {
  readonly sell: Sell;
  readonly done: Done | undefined;
}

/** The basket, whose it is, and the rules of the day. Nothing until those have been read. */
export function useSellNow(commands: CommandsAtHand): SellNow | undefined {
  const { db } = useShop();
  const { till, now } = useTill();
  const day = useToday();
  const mayRedeem = useMayRedeem();
  const [open, show] = useState<Open>();
  const cardAsked: CardAsked = useRef(undefined);
  const articleAsked: ArticleAsked = useRef(undefined);
  const programmes = useLive(() => readProgrammes(db), [db]);
  const { sale } = now.steps;
  const card = useCard(sale.member, now.seen);
  const byCode = useByCode(sale);
  const categories = useCategories();
  const held = useHeld(mayRedeem ? undefined : sale.member);
  if (!programmes || programmes.length === 0 || !now.ready) return undefined;
  const rules = inForce(programmes, day);
  const asked = { cardAsked, articleAsked, commands, open, show };
  const read = { card, ...rules, mayRedeem, held, categories, byCode };
  const sell = { till, sale, ...read, ...asked };
  return { sell, done: now.done };
}

function useCard(member: MemberId | undefined, seen: Card | undefined): Card | undefined {
  const { db } = useShop();
  const live = useLive(
    async () => member !== undefined && { of: member, card: await readCard(db, member) },
    [db, member],
  );
  if (member === undefined) return undefined;
  const card = live && live.of === member ? live.card : seen?.member === member ? seen : undefined;
  return card?.withdrawn ? undefined : card;
}

/** What is set aside here is asked for only where it matters. */
function useHeld(member: MemberId | undefined): HeldHere {
  const { db } = useShop();
  const live = useLive(
    async () => (member === undefined ? NOTHING_HELD_HERE : await readHeld(db, member)),
    [db, member],
  );
  return live ?? NOTHING_HELD_HERE;
}

/** With other tills about, all of her points are spent with the line only: the endpoint decides. */
function useMayRedeem(): boolean {
  const { mode, line } = useSyncStatus();
  return mode === 'alone' || line !== 'down';
}
