import { giveConsent } from '#actions/give-consent.ts';
import { clerkAtTill } from '#app/kit/clerk-at-till.ts';
import { showToast } from '#app/kit/toasts.ts';
import { useShop } from '#app/shop-context.tsx';
import type { Card } from '#domain/member/card.ts';
import type { Channel } from '#domain/member/member.ts';
import { useSay } from '#i18n/use-say.ts';

const wording = 'till-offers-1';

type Answer = { readonly channel: Channel; readonly given: boolean };

/** Never answered for her: nothing is pressed until she has said something. */
export function AskConsent({ card }: { readonly card: Card }) {
  const say = useSay();
  const shop = useShop();
  const last = (channel: Channel) =>
    card.consents.findLast((word) => word.channel === channel)?.given;
  const answer = (answers: readonly Answer[]) => {
    const clerk = clerkAtTill()?.clerk ?? '';
    void giveConsent(shop, { clerk, member: card.member, answers, wording }).then((given) => {
      if (!given.ok) showToast({ text: say('till.enrol.notKept') });
    });
  };
  const toggle = (channel: Channel) => answer([{ channel, given: last(channel) !== true }]);
  const saidNo = last('sms') === false && last('email') === false;
  return (
    <fieldset>
      <legend className="mb-1 text-15 font-semibold text-ink2">{say('till.consent')}</legend>
      <div className="flex flex-wrap gap-2">
        <Choice
          label={say('till.consent.sms')}
          on={last('sms') === true}
          onPress={() => toggle('sms')}
        />
        <Choice
          label={say('till.consent.email')}
          on={last('email') === true}
          onPress={() => toggle('email')}
        />
        <Choice
          label={say('till.consent.no')}
          on={saidNo}
          onPress={() =>
            answer([
              { channel: 'sms', given: false },
              { channel: 'email', given: false },
            ])
          }
        />
      </div>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly on: boolean;
  readonly onPress: () => void;
}

function Choice({ label, on, onPress }: ChoiceProps) {
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={onPress}
      className="min-h-12 min-w-16 rounded-md border border-line-strong bg-surface px-4
        aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:font-semibold
        aria-pressed:text-on-accent"
    >
      {label}
    </button>
  );
}
