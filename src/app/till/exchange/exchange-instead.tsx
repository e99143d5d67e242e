import { Button } from '#app/kit/button.tsx';
import type { Purchase } from '#domain/purchase/purchase.ts';
import { useSay } from '#i18n/use-say.ts';
import type { SaleBack } from '../basket/sale.ts';
import { useSell } from '../sell-context.ts';

interface ExchangeInsteadProps {
  readonly purchase: Purchase;
  readonly lines: SaleBack['lines'];
}

/** Puts what comes back on the basket: other goods are rung up beside it, and both are one act. */
export function ExchangeInstead({ purchase, lines }: ExchangeInsteadProps) {
  const say = useSay();
  const { till, show } = useSell();
  const { id, receipt, member } = purchase;
  const begin = () => {
    const back = { purchase: id, receipt, lines, ...(member !== undefined && { member }) };
    till.act({ act: 'bring-back', back });
    show(undefined);
  };
  return <Button onClick={begin}>{say('till.exchange')}</Button>;
}
