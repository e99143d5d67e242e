import { type ComponentType, Suspense } from 'react';
import { laterPart } from '#app/kit/later-part.tsx';
import { learnTheRest } from '#i18n/speech.ts';

/** Sheets that a sale seldom needs, with words that are said nowhere else on the till. */
function seldom<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const Loaded = laterPart(async () => {
    const [part] = await Promise.all([load(), learnTheRest()]);
    return part;
  });
  return function Seldom(props: Props) {
    return (
      <Suspense>
        <Loaded {...props} />
      </Suspense>
    );
  };
}

export const LaterByHandSheet = seldom(
  async () => (await import('./by-hand/by-hand-sheet.tsx')).ByHandSheet,
);

export const LaterGiftCardSheet = seldom(
  async () => (await import('./gift-card/gift-card-sheet.tsx')).GiftCardSheet,
);

export const LaterPartSheet = seldom(
  async () => (await import('./codes/part-sheet.tsx')).PartSheet,
);

export const LaterVoucherSheet = seldom(
  async () => (await import('./voucher/voucher-sheet.tsx')).VoucherSheet,
);

export const LaterLooseSheet = seldom(
  async () => (await import('./loose/loose-sheet.tsx')).LooseSheet,
);

export const LaterFindPurchaseSheet = seldom(
  async () => (await import('./find/find-purchase-sheet.tsx')).FindPurchaseSheet,
);
