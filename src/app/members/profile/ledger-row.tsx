import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { Reckoning } from '#app/kit/promise/reckoning.tsx';
import { useVoice } from '#app/kit/promise/use-voice.ts';
import type { StatementRow } from '#domain/ledger/statement.ts';
import { entryText } from './entry-text.ts';

/** One movement: how many, why, and what was left; the reckoning opens below it. */
export function LedgerRow({ row }: { readonly row: StatementRow }) {
  const voice = useVoice();
  const { say, format, today } = voice;
  const [open, setOpen] = useState(false);
  const { points, balanceAfter, earns, lapsesAfter, kind } = row;
  const text = entryText(row, voice);
  const signed = points > 0 ? `+${format.points(points)}` : format.points(points);
  return (
    <li className="flex flex-col border-b border-line py-2">
      <div className="flex flex-wrap items-baseline justify-end gap-x-3">
        <span
          className={`figures min-w-16 shrink-0 text-right text-20 font-semibold
            ${points > 0 ? 'text-positive' : 'text-ink'}`}
        >
          {signed}
        </span>
        <span className="min-w-52 grow basis-0">
          {text}
          <span className="block text-15 text-ink3 tabular-nums">
            {say('members.points.after', { points: format.points(balanceAfter) })}
            {lapsesAfter !== undefined && kind !== 'lapsed' && (
              <> · {say('members.why.lapses', { day: format.day(lapsesAfter, today) })}</>
            )}
          </span>
        </span>
        {earns && (
          <Button look="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
            {say(open ? 'members.why.hide' : 'members.why')}
          </Button>
        )}
      </div>
      {open && earns && (
        <div className="mt-2 rounded-md bg-sunken p-3">
          <Reckoning earns={earns} />
        </div>
      )}
    </li>
  );
}
