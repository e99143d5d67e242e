import { useState } from 'react';
import { countCash } from '#actions/count-cash.ts';
import { Button } from '#app/kit/button.tsx';
import { clerkAtTill } from '#app/kit/clerk-at-till.ts';
import { MoneyText } from '#app/kit/money-text.tsx';
import { Panel } from '#app/kit/panel.tsx';
import { SegmentedChoice } from '#app/kit/segmented-choice.tsx';
import { useTrade } from '#app/kit/use-format.ts';
import { useShop } from '#app/shop-context.tsx';
import { type CashCount, sumOfPieces } from '#domain/shift/cash.ts';
import { readAmount } from '#i18n/read-amount.ts';
import { AmountInput } from './amount-input.tsx';
import { PiecesPad } from './pieces-pad.tsx';
import { useTelling } from './telling.ts';
import { Trouble } from './trouble.tsx';
import { useRecording } from './use-recording.ts';

interface CountPanelProps {
  /** Cash has moved since it was counted. */
  readonly stale: boolean;
  readonly onCounted: () => void;
}

/** What lies in the drawer, in pieces or as one sum; nothing is said of what should be there. */
export function CountPanel({ stale, onCounted }: CountPanelProps) {
  const { say, format } = useTelling();
  const shop = useShop();
  const recording = useRecording();
  const [how, setHow] = useState<'pieces' | 'sum'>('pieces');
  const [pieces, setPieces] = useState<ReadonlyMap<number, number>>(new Map());
  const [typed, setTyped] = useState('');
  const count = useCount(how, pieces, typed);
  const commit = () => {
    if (!count) return;
    const clerk = clerkAtTill()?.clerk ?? '';
    recording.record(() => countCash(shop, { clerk, count }), onCounted);
  };
  return (
    <Panel title={say('shift.count')}>
      <p className={stale ? 'text-warn' : 'text-ink2'}>
        {say(stale ? 'shift.refused.COUNT_AGAIN' : 'shift.count.text')}
      </p>
      <SegmentedChoice
        legend={say('shift.count.how')}
        value={how}
        options={(['pieces', 'sum'] as const).map((value) => ({
          value,
          label: say(`shift.count.${value}`),
        }))}
        onPick={setHow}
      />
      {how === 'pieces' ? (
        <PiecesPad pieces={pieces} onPieces={setPieces} />
      ) : (
        <AmountInput
          label={say('shift.count.total')}
          value={typed}
          onValue={setTyped}
          onEnter={commit}
        />
      )}
      <p className="flex max-w-md flex-wrap items-baseline justify-between gap-x-3">
        <span className="text-ink2">{say('shift.count.total')}</span>
        <MoneyText minor={count?.minor ?? 0} className="ml-auto text-32 font-semibold" />
      </p>
      <Button
        look="tender"
        className="max-w-md"
        disabled={!count || recording.busy}
        onClick={commit}
      >
        {say('shift.count.commit', { amount: format.money(count?.minor ?? 0) })}
      </Button>
      <p className="text-15 text-ink3">{say('shift.count.commit.hint')}</p>
      <Trouble text={recording.trouble} />
    </Panel>
  );
}

function useCount(
  how: 'pieces' | 'sum',
  pieces: ReadonlyMap<number, number>,
  typed: string,
): CashCount | undefined {
  const { currency } = useTrade();
  if (how === 'sum') {
    const read = readAmount(typed, currency);
    return read.ok ? { minor: read.value } : undefined;
  }
  const counted = [...pieces]
    .filter(([, quantity]) => quantity > 0)
    .map(([minor, quantity]) => ({ minor, quantity }));
  return { minor: sumOfPieces(counted), pieces: counted };
}
