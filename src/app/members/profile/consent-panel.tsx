import { giveConsent } from '#actions/give-consent.ts';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { Panel } from '#app/kit/panel.tsx';
import { useVoice } from '#app/kit/promise/use-voice.ts';
import { SegmentedChoice } from '#app/kit/segmented-choice.tsx';
import { showRefusal, showToast } from '#app/kit/toasts.ts';
import { useShop } from '#app/shop-context.tsx';
import type { Card } from '#domain/member/card.ts';
import type { Channel, ConsentWord } from '#domain/member/member.ts';
import { useClerkNames } from '../use-clerk-names.ts';

const channels: readonly Channel[] = ['call', 'sms', 'email', 'post'];

/** The question as it stands on this screen; what she was asked is kept with her answer. */
const wording = 'members.consent@1';

/** Her word on each way of reaching her: given or declined, on which day, and who asked. */
export function ConsentPanel({ card }: { readonly card: Card }) {
  const { say } = useVoice();
  return (
    <Panel title={say('members.consent')}>
      <ul className="flex flex-col">
        {channels.map((channel) => (
          <li key={channel} className="border-b border-line py-2">
            <Consent card={card} channel={channel} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface ConsentProps {
  readonly card: Card;
  readonly channel: Channel;
}

function Consent({ card, channel }: ConsentProps) {
  const { say, format, today } = useVoice();
  const nameOf = useClerkNames();
  const answer = useAnswer(card, channel);
  const word = card.consents.findLast((each) => each.channel === channel);
  const name = say(`members.channel.${channel}`);
  const stands = () => {
    if (!word) return say('members.consent.notAsked');
    const day = format.day(word.day, today);
    const said = word.given ? 'given' : 'refused';
    if (word.byHerself) return say(`members.consent.${said}.herself`, { day });
    return say(`members.consent.${said}`, { day, clerk: nameOf(word.clerk) });
  };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <div className="min-w-0 grow basis-40">
        <p className="font-semibold">{name}</p>
        <p className="text-15 text-ink3">{stands()}</p>
      </div>
      <SegmentedChoice
        legend={say('members.consent.legend', { channel: name })}
        legendHidden
        value={word && (word.given ? 'yes' : 'no')}
        options={[
          { value: 'yes', label: say('members.consent.yes') },
          { value: 'no', label: say('members.consent.no') },
        ]}
        onPick={(picked) => void answer(picked === 'yes', word)}
      />
    </div>
  );
}

/** An answer is taken back by the one before it; a first one only by its opposite. */
function useAnswer({ member }: Card, channel: Channel) {
  const { say } = useVoice();
  const shop = useShop();
  const clerk = useClerkAtTill()?.clerk ?? '';
  return async (given: boolean, before: ConsentWord | undefined) => {
    const answer = (to: boolean) =>
      giveConsent(shop, { clerk, member, wording, answers: [{ channel, given: to }] });
    const said = await answer(given);
    if (!said.ok) return showRefusal(say(`members.refused.${said.refusal.code}`));
    const text = say('members.consent.toast', {
      channel: say(`members.channel.${channel}`),
      answer: say(given ? 'members.consent.yes' : 'members.consent.no'),
    });
    return showToast({
      text,
      ...(before && before.given !== given && { undo: () => void answer(before.given) }),
    });
  };
}
