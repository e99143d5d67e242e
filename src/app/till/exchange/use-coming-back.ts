import { giftCardsIn } from '#actions/take-back.ts';
import { useToday } from '#app/kit/use-today.ts';
import { useShop } from '#app/shop-context.tsx';
import { readByCode } from '#storage/read/read-by-code.ts';
import { readCard } from '#storage/read/read-card.ts';
import { readPurchase } from '#storage/read/read-purchase.ts';
import { useLive } from '#storage/read/use-live.ts';
import { useSell } from '../sell-context.ts';
import type { GoodsBackNow } from './goods-back-context.ts';

interface Preview {
  /** What it was reckoned for. */
  readonly of: readonly unknown[];
  readonly now: GoodsBackNow;
}

const UNKNOWN = { code: 'PURCHASE_UNKNOWN' } as const;

/** The goods that come back with this basket. Nothing until they have been read. */
export function useComingBack(): GoodsBackNow | undefined {
  const { db } = useShop();
  const { sale, programme } = useSell();
  const day = useToday();
  const { back, member } = sale;
  const of = [back, member, programme, day];
  const preview = useLive(async (): Promise<Preview | undefined> => {
    if (!back) return undefined;
    const found = await readPurchase(db, back.purchase, back.member);
    const card = member === undefined ? undefined : await readCard(db, member);
    if (!found) return { of, now: { owner: undefined, quoted: card, refusal: UNKNOWN } };
    const whose = found.purchase.member;
    const owner = whose === undefined ? undefined : await readCard(db, whose);
    const giftCards = await readByCode(db, giftCardsIn(found.purchase));
    const { previewBack } = await import('./preview-back.ts');
    return { of, now: previewBack({ back, found, owner, card, giftCards, programme, day }) };
  }, [db, ...of]);
  return preview?.of.every((each, place) => each === of[place]) ? preview.now : undefined;
}
