import { useState } from 'react';
import { Choice } from '#app/kit/choice.tsx';
import { ConsentChoice } from '#app/kit/consent-choice.tsx';
import type { Asks } from '#app/kit/display/display-words.ts';
import { useFormat } from '#app/kit/use-format.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { Quote } from '#domain/promise/quote.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Said } from './use-following.ts';

interface QuestionsProps {
  readonly quote: Quote;
  readonly asks: Asks;
  readonly member: MemberId;
  readonly answer: (said: Said) => void;
}

/** What she may answer herself. Nothing is pressed before she has pressed it. */
export function Questions({ quote, asks, member, answer }: QuestionsProps) {
  const say = useSay();
  const { redeemable } = quote;
  return (
    <>
      {redeemable && redeemable.maxPoints > 0 && (
        <UsePoints
          quote={quote}
          redeemable={redeemable}
          onUse={(use) => answer({ kind: 'points', member, use })}
        />
      )}
      {asks.consent && (
        <div className="flex flex-col gap-1">
          <ConsentChoice
            said={asks.consent}
            onAnswer={(answers) => answer({ kind: 'consent', member, answers })}
          />
          <p className="text-15 text-ink2">{say('display.consent.free')}</p>
        </div>
      )}
    </>
  );
}

interface UsePointsProps {
  readonly quote: Quote;
  readonly redeemable: NonNullable<Quote['redeemable']>;
  readonly onUse: (use: boolean) => void;
}

function UsePoints({ quote, redeemable, onUse }: UsePointsProps) {
  const say = useSay();
  const format = useFormat();
  const [kept, setKept] = useState(false);
  const { redeemed } = quote;
  const used = redeemed.points > 0;
  const figures = {
    n: used ? redeemed.points : redeemable.maxPoints,
    amount: format.money(used ? redeemed.minor : redeemable.maxMinor),
  };
  const press = (use: boolean) => {
    setKept(!use);
    onUse(use);
  };
  return (
    <fieldset>
      <legend className="mb-1 text-15 font-semibold text-ink2">{say('display.points')}</legend>
      <div className="flex flex-wrap gap-2">
        <Choice label={say('till.use', figures)} on={used} onPress={() => press(true)} />
        <Choice
          label={say('display.points.keep')}
          on={kept && !used}
          onPress={() => press(false)}
        />
      </div>
    </fieldset>
  );
}
