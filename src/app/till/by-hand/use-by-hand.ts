import { useReducer, useState } from 'react';
import type { Approver } from '#actions/approve-by-hand.ts';
import { announce } from '#app/kit/announce.ts';
import { useFormat, useTrade } from '#app/kit/use-format.ts';
import type { Minor } from '#domain/money/money.ts';
import { useSay } from '#i18n/use-say.ts';
import { isUnknown } from '../basket/sale.ts';
import { useQuote } from '../quote-context.ts';
import { useSell } from '../sell-context.ts';
import { afterByHandAct, atFirst, type ByHandAct, type ByHandSteps } from './by-hand-steps.ts';
import { leftToTake } from './left-to-take.ts';
import { offRefusalText } from './off-refusal-text.ts';
import { readOff } from './read-off.ts';

export interface ByHandEntry {
  readonly steps: ByHandSteps;
  act(act: ByHandAct): void;
  readonly leftMinor: Minor;
  /** What would be taken off; nothing while no sum stands. */
  readonly minor: Minor | undefined;
  /** What is wrong with the sum, or what is missing once it is to be taken off. */
  readonly trouble: string | undefined;
  readonly noteTrouble: string | undefined;
  /** Whether sum and reason stand; if not, it is said what is missing. */
  isWhole(): boolean;
  takeOff(approver: Approver): void;
}

/** A sum and its reason for one line, or for the whole basket. */
export function useByHand(line: string | undefined): ByHandEntry {
  const say = useSay();
  const format = useFormat();
  const { currency } = useTrade();
  const { till, sale, show } = useSell();
  const quote = useQuote();
  const [steps, act] = useReducer(afterByHandAct, atFirst);
  const [tried, setTried] = useState(false);
  const leftMinor = leftToTake(quote, sale, line);
  const goods = sale.lines.find(({ id }) => id === line);
  const quantity = goods && !isUnknown(goods) ? goods.quantity : 1;
  const { kind, typed } = steps;
  const note = steps.note.trim();
  const read = readOff({ kind, typed, currency, leftMinor, quantity });
  const takeOff = ({ clerk: manager }: Approver) => {
    if (!read.ok || note === '') return;
    const { off, minor } = read.value;
    if (line === undefined) till.act({ act: 'take-off', byHand: { minor, manager, note } });
    else till.act({ act: 'take-off-line', line, byHand: { off, manager, note } });
    announce(say('money.byHand.taken', { amount: format.money(minor) }));
    show(undefined);
  };
  const missing = read.ok || (typed === '' && !tried) ? undefined : read.refusal;
  return {
    ...{ steps, act, leftMinor, takeOff },
    minor: read.ok ? read.value.minor : undefined,
    trouble: missing && offRefusalText(missing, say, format),
    noteTrouble: tried && note === '' ? say('money.byHand.noReason') : undefined,
    isWhole() {
      setTried(true);
      return read.ok && note !== '';
    },
  };
}
