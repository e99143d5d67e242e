import type { Minor } from '#domain/money/money.ts';
import { useTelling } from './telling.ts';

/** Counted less expected, in words. */
export function VarianceText({ minor }: { readonly minor: Minor }) {
  const { say, format } = useTelling();
  if (minor === 0) return <p className="font-semibold text-positive">{say('shift.close.fits')}</p>;
  const amount = format.money(Math.abs(minor));
  return (
    <p className="font-semibold text-warn">
      {minor < 0 ? say('shift.close.missing', { amount }) : say('shift.close.over', { amount })}
    </p>
  );
}
