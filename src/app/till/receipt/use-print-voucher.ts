import { useVoice } from '#app/kit/promise/use-voice.ts';
import { useShop } from '#app/shop-context.tsx';
import { readBoutique } from '#storage/read/read-shop.ts';
import { useLive } from '#storage/read/use-live.ts';
import { type PrintRows, usePrintRows } from './use-print-rows.tsx';
import { type Voucher, voucherRows } from './voucher-rows.ts';

export function usePrintVoucher(voucher: Voucher): PrintRows {
  const { db } = useShop();
  const boutique = useLive(() => readBoutique(db), [db])?.name ?? '';
  return usePrintRows('voucher-paper', voucherRows(voucher, boutique, useVoice()));
}
