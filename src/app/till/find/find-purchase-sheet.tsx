import { useEffect, useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { Field } from '#app/kit/field.tsx';
import { SegmentedChoice } from '#app/kit/segmented-choice.tsx';
import { Sheet } from '#app/kit/sheet.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useTrade } from '#app/kit/use-format.ts';
import { useToday } from '#app/kit/use-today.ts';
import type { MemberId } from '#domain/member/member.ts';
import { mostForLoose } from '#domain/purchase/loose-return.ts';
import { useSay } from '#i18n/use-say.ts';
import { useSell } from '../sell-context.ts';
import { type FindEntry, isUnread, periods, wishOf } from './find-wish.ts';
import { FoundRows } from './found-rows.tsx';
import { OfMember } from './of-member.tsx';

interface FindPurchaseProps {
  /** What was entered, where one of the purchases was looked at meanwhile. */
  readonly entry?: FindEntry | undefined;
}

/** A purchase whose receipt is not at hand: by its day, what was paid, or whose it was. */
export function FindPurchaseSheet({ entry: before }: FindPurchaseProps) {
  const say = useSay();
  const { show, programme } = useSell();
  const today = useToday();
  const { currency } = useTrade();
  const [entry, setEntry] = useState<FindEntry>(
    before ?? { period: 'week', day: today, amount: '' },
  );
  const change = (more: Partial<FindEntry>) => setEntry((now) => ({ ...now, ...more }));
  const wish = wishOf(entry, today, currency);
  useCardAsked((member) => change({ member }));
  return (
    <Sheet title={say('money.find')} side="left" onClose={() => show(undefined)}>
      <div className="flex flex-col gap-3">
        <SegmentedChoice
          legend={say('money.find.when')}
          value={entry.period}
          options={periods.map((value) => ({ value, label: say(`money.find.when.${value}`) }))}
          onPick={(period) => change({ period })}
        />
        {entry.period === 'day' && (
          <Field label={say('money.find.day')}>
            <TextInput
              type="date"
              max={today}
              value={entry.day}
              onText={(day) => change({ day })}
            />
          </Field>
        )}
        <Field
          label={say('money.find.amount')}
          hint={say('money.find.amount.hint')}
          error={isUnread(entry, currency) ? say('money.find.unread') : undefined}
        >
          <TextInput
            data-first
            inputMode="decimal"
            maxLength={14}
            value={entry.amount}
            onText={(amount) => change({ amount })}
            className="figures"
          />
        </Field>
        <OfMember member={entry.member} onForget={() => change({ member: undefined })} />
        <FoundRows
          wish={wish}
          onPick={({ id: purchase, member }) =>
            show({ kind: 'purchase', purchase, member, among: entry })
          }
        />
        {mostForLoose(programme) > 0 && (
          <Button onClick={() => show({ kind: 'loose' })}>{say('money.loose.offer')}</Button>
        )}
      </div>
    </Sheet>
  );
}

/** The next card that is scanned or picked says whose purchase it was. */
function useCardAsked(take: (member: MemberId) => void): void {
  const { cardAsked } = useSell();
  useEffect(() => {
    cardAsked.current = take;
    return () => {
      if (cardAsked.current === take) cardAsked.current = undefined;
    };
  });
}
