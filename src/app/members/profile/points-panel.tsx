import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { Panel } from '#app/kit/panel.tsx';
import { useVoice } from '#app/kit/promise/use-voice.ts';
import type { SealedFact } from '#domain/fact/member-record.ts';
import { balanceOn } from '#domain/ledger/balance.ts';
import { type StatementRow, statement } from '#domain/ledger/statement.ts';
import type { Card } from '#domain/member/card.ts';
import { AdjustPoints } from './adjust-points.tsx';
import { LedgerRow } from './ledger-row.tsx';

interface PointsPanelProps {
  readonly card: Card;
  readonly history: readonly SealedFact[];
}

const page = 8;

/** What she holds, what lapses first, and every movement with its reason. */
export function PointsPanel({ card, history }: PointsPanelProps) {
  const { say, format, today } = useVoice();
  const [shown, setShown] = useState(page);
  const { balance, available, pending, soonest } = balanceOn(card, today);
  const rows = statement(history, today);
  const more = Math.min(page * 2, rows.length - shown);
  return (
    <Panel title={say('members.points')}>
      <dl className="flex flex-wrap gap-x-8 gap-y-2">
        <Figure name={say('members.points.balance')} figure={format.points(balance)} large />
        <Figure name={say('members.points.available')} figure={format.points(available)} />
        {pending > 0 && (
          <Figure name={say('members.points.pending')} figure={format.points(pending)} />
        )}
      </dl>
      {soonest && (
        <p className="text-ink2">
          {say('members.points.soonest', {
            points: soonest.points,
            day: format.day(soonest.lapsesAfter, today),
          })}
        </p>
      )}
      {rows.length === 0 && <p className="text-ink3">{say('members.points.none')}</p>}
      <ol className="flex flex-col">
        {rows.slice(0, shown).map((row) => (
          <LedgerRow key={keyOf(row)} row={row} />
        ))}
      </ol>
      {more > 0 && (
        <Button look="plain" className="self-start" onClick={() => setShown(shown + more)}>
          {say('members.purchases.more', { n: format.points(more) })}
        </Button>
      )}
      <AdjustPoints card={card} />
    </Panel>
  );
}

interface FigureProps {
  readonly name: string;
  readonly figure: string;
  readonly large?: boolean;
}

function Figure({ name, figure, large = false }: FigureProps) {
  return (
    <div className="flex flex-col-reverse justify-start">
      <dt className="text-15 text-ink3">{name}</dt>
      <dd className={`figures ${large ? 'text-32' : 'text-24'}`}>{figure}</dd>
    </div>
  );
}

/** No two movements of a member share all of these. */
function keyOf({ day, kind, lot, why, balanceAfter }: StatementRow): string {
  return JSON.stringify([day, kind, lot, why, balanceAfter]);
}
