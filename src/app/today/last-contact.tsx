import type { Card } from '#domain/member/card.ts';
import { useClerkNames } from './use-clerk-names.ts';
import { useTelling } from './use-telling.ts';

/** When somebody last reached out to her, and who, so that she is not asked too often. */
export function LastContact({ card }: { readonly card: Card }) {
  const { say, format, today } = useTelling();
  const nameOf = useClerkNames();
  const last = card.contacts.toSorted((a, b) => (a.day < b.day ? -1 : 1)).at(-1);
  return (
    <p className="text-15 text-ink3">
      {last
        ? say('today.lastContact', {
            when: format.relativeDay(last.day, today),
            clerk: nameOf(last.clerk),
            how: say(`today.how.${last.channel}`),
            outcome: say(`today.outcome.${last.outcome}`),
          })
        : say('today.lastContact.none')}
    </p>
  );
}
