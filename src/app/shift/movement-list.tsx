import { useEffect, useState } from 'react';
import { voidWithinMs } from '#actions/void-window.ts';
import { Button } from '#app/kit/button.tsx';
import { useShop } from '#app/shop-context.tsx';
import { factsInShift, type ShiftNow } from '#domain/shift/shift-now.ts';
import { useTelling } from './telling.ts';

interface MovementListProps {
  readonly now: ShiftNow;
  readonly onUndo: (movement: string) => void;
}

/** What moved in this shift, the latest first; for a minute it can be taken back. */
export function MovementList({ now, onUndo }: MovementListProps) {
  const { say, format } = useTelling();
  const instant = useInstant();
  const facts = factsInShift(now);
  const undone = new Set(
    facts.flatMap(({ body }) => (body.type === 'cash.moved' ? (body.movement.undoes ?? []) : [])),
  );
  const moved = facts.flatMap(({ body, recordedAt }) =>
    body.type === 'cash.moved' && body.movement.undoes === undefined
      ? [{ ...body.movement, at: recordedAt.instant }]
      : [],
  );
  if (moved.length === 0) return null;
  return (
    <section aria-label={say('shift.cash.list')}>
      <h3 className="text-17">{say('shift.cash.list')}</h3>
      <ul>
        {moved.toReversed().map(({ id, kind, minor, reason, note, at }) => (
          <li
            key={id}
            className="flex min-h-14 flex-wrap items-center gap-x-4 border-b border-line"
          >
            <span className="grow basis-48">
              {say(`shift.cash.done.${kind}`, { amount: format.money(minor) })}
              <span className="block text-15 text-ink3">
                {[format.time(at), say(`shift.cash.reason.${reason}`), note]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            {undone.has(id) && (
              <span className="text-15 text-warn">{say('shift.cash.takenBack')}</span>
            )}
            {!undone.has(id) && instant - at <= voidWithinMs && (
              <Button onClick={() => onUndo(id)}>
                {say('shift.cash.undo', { amount: format.money(minor) })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The till's clock, looked at now and then. */
function useInstant(): number {
  const shop = useShop();
  const [instant, setInstant] = useState(() => shop.now());
  useEffect(() => {
    const clock = setInterval(() => setInstant(shop.now()), 1000);
    return () => clearInterval(clock);
  }, [shop]);
  return instant;
}
