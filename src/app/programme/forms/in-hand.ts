import { useState } from 'react';
import type { Programme } from '#domain/programme/programme.ts';
import { amend } from './amend.ts';
import type { FormField } from './form-field.ts';
import type { Goods } from './goods.ts';
import { valueAt } from './place.ts';

/** The draft that the forms change, and the words its articles go by. */
export interface InHand {
  readonly programme: Programme;
  readonly change: (next: Programme) => void;
  readonly goods: Goods;
}

export interface InputProps {
  readonly field: FormField;
  readonly hand: InHand;
}

/** What stands in a field; `put` says whether the draft took the new value, and keeps the old. */
export function useField({ field, hand }: InputProps) {
  const [unfit, setUnfit] = useState(false);
  const put = (value: unknown): boolean => {
    const next = amend(hand.programme, field, value);
    setUnfit(next === undefined);
    if (next) hand.change(next);
    return next !== undefined;
  };
  return { value: valueAt(hand.programme, field.at), put, unfit };
}
