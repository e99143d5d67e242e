import type { Minor } from '#domain/money/money.ts';
import { useFormat } from './use-format.ts';

export interface MoneyTextProps {
  readonly minor: Minor;
  /** Shows the plus too: this is a change, not a price. */
  readonly signed?: boolean;
  readonly className?: string;
}

export function MoneyText({ minor, signed = false, className = '' }: MoneyTextProps) {
  const format = useFormat();
  const text = signed ? format.change(minor) : format.money(minor);
  return <span className={`figures ${className}`}>{text}</span>;
}
