import type { CardsPrinted } from '#domain/fact/card-facts.ts';
import { type CardBox, type CardBoxRefusal, cardBox } from '#domain/member/printed-cards.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { plainCode } from '#domain/rights/code.ts';
import { append } from '#storage/append.ts';
import { readCardBoxes, readClerks } from '#storage/read/read-shop.ts';
import { type NotRecorded, orNotRecorded } from './not-recorded.ts';
import type { Shop } from './shop.ts';
import { momentNow } from './shop-day.ts';
import { managerNamed } from './who-manages.ts';

export type CardBoxesRefusal =
  | NotRecorded
  | CardBoxRefusal
  | { readonly code: 'MANAGER_ONLY' }
  | { readonly code: 'TOO_MANY_BOXES' };

interface By {
  /** A manager. */
  readonly by: string;
}

const MOST_BOXES = 50;

/** A box of printed cards came: any number of it is offered to whoever is new from now on. */
export async function addCardBox(
  shop: Shop,
  { by, first, last }: By & { readonly first: string; readonly last: string },
): Promise<Result<CardsPrinted, CardBoxesRefusal>> {
  const box = cardBox(plainCode(first), plainCode(last));
  if (!box.ok) return box;
  return await change(shop, by, (boxes) => [...without(boxes, box.value), box.value]);
}

/** No more is handed out of a box. Who has a card of it keeps it. */
export async function removeCardBox(
  shop: Shop,
  { by, box }: By & { readonly box: CardBox },
): Promise<Result<CardsPrinted, CardBoxesRefusal>> {
  return await change(shop, by, (boxes) => without(boxes, box));
}

async function change(
  shop: Shop,
  by: string,
  changed: (boxes: readonly CardBox[]) => readonly CardBox[],
): Promise<Result<CardsPrinted, CardBoxesRefusal>> {
  let decided: Result<CardsPrinted, CardBoxesRefusal> = refused({ code: 'MANAGER_ONLY' });
  const recorded = append(shop.db, { clerk: by, at: momentNow(shop) }, async () => {
    const boxes = changed(await readCardBoxes(shop.db));
    const manages = managerNamed(await readClerks(shop.db), by) !== undefined;
    if (!manages) decided = refused({ code: 'MANAGER_ONLY' });
    else if (boxes.length > MOST_BOXES) decided = refused({ code: 'TOO_MANY_BOXES' });
    else decided = done({ type: 'cards.printed', boxes });
    return { bodies: decided.ok ? [decided.value] : [], cards: [] };
  });
  const kept = await orNotRecorded(recorded.then(() => decided));
  if (kept.ok) shop.nudge();
  return kept;
}

function without(boxes: readonly CardBox[], { first, last }: CardBox): readonly CardBox[] {
  return boxes.filter((box) => box.first !== first || box.last !== last);
}
