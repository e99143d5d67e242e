import { Button } from '#app/kit/button.tsx';
import { codeName } from '#app/kit/promise/code-name.ts';
import { useFormat } from '#app/kit/use-format.ts';
import { useToday } from '#app/kit/use-today.ts';
import { useShop } from '#app/shop-context.tsx';
import { type Right, rightOn } from '#domain/rights/right.ts';
import { useSay } from '#i18n/use-say.ts';
import { readByCode } from '#storage/read/read-by-code.ts';
import type { PurchaseFound } from '#storage/read/read-purchase.ts';
import { useLive } from '#storage/read/use-live.ts';
import { usePrintVoucher } from '../receipt/use-print-voucher.ts';

/** Vouchers that goods which came back brought to life, to be printed and handed over. */
export function VouchersAgain({ found: { purchase, returns } }: { readonly found: PurchaseFound }) {
  const { db } = useShop();
  const today = useToday();
  const paid = (purchase.quote?.vouchers ?? []).flatMap(({ id, of }) => (of === 'coded' ? id : []));
  const codes =
    returns.length === 0 ? [] : [...paid, ...returns.flatMap((back) => back.voucher ?? [])];
  const named = codes.join(' ');
  const rights = useLive(() => readByCode(db, named === '' ? [] : named.split(' ')), [db, named]);
  return (rights ?? [])
    .filter((right) => rightOn(right, today).state === 'open')
    .map((right) => (
      <VoucherAgain key={right.id} right={right} left={rightOn(right, today).left} />
    ));
}

function VoucherAgain({ right: { id }, left }: { readonly right: Right; readonly left: number }) {
  const say = useSay();
  const format = useFormat();
  const { print, paper } = usePrintVoucher({ code: id, minor: left });
  return (
    <div className="flex flex-wrap items-center gap-2">
      <p className="figures min-w-0 grow wrap-anywhere">
        {codeName('coded', id, say)} · {format.money(left)}
      </p>
      <Button onClick={print}>{say('till.voucher.print')}</Button>
      {paper}
    </div>
  );
}
