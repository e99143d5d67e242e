import Check from 'lucide-react/icons/check';
import Clock from 'lucide-react/icons/clock';
import MessageSquare from 'lucide-react/icons/message-square';
import Phone from 'lucide-react/icons/phone';
import { Button } from '#app/kit/button.tsx';
import { useMedia } from '#app/kit/use-media.ts';
import { useSay } from '#i18n/use-say.ts';
import { memberName } from './member-name.ts';
import type { PersonRowProps } from './person-row-props.ts';
import { telLink } from './reach-links.ts';

/**
 * Two by two, so that no language makes them wrap raggedly. A way she refused has no button. A
 * device under a mouse is not taken to a telephone it likely lacks: it shows the number to dial.
 */
export function RowButtons({ row, acts, opened, onOpen }: PersonRowProps) {
  const say = useSay();
  const { card, channels, followUps } = row;
  const name = memberName(card, say);
  const phone = card.profile.phones?.[0];
  const mayCall = channels.includes('call') && phone !== undefined;
  const calls = useMedia('(pointer: coarse)');
  const mayWrite = channels.some((channel) => channel !== 'call');
  const done = () =>
    void acts.log({
      card,
      reasons: followUps.map(({ reason }) => reason),
      channel: 'in-person',
      outcome: 'done',
    });
  return (
    <div className="grid grid-cols-2 gap-2">
      {mayCall && (
        <a
          href={telLink(phone)}
          data-act="call"
          aria-label={say('today.named.call', { name })}
          onClick={(event) => {
            if (!calls) event.preventDefault();
            onOpen('call');
          }}
          className="inline-flex min-h-12 items-center justify-center gap-2 rounded-md border
            border-accent bg-accent px-3 py-1 text-center leading-tight font-semibold
            text-on-accent"
        >
          <Phone aria-hidden size={20} />
          {say('today.call')}
        </a>
      )}
      {mayWrite && (
        <Button
          data-act="message"
          look={mayCall ? 'quiet' : 'primary'}
          className={mayCall ? '' : 'col-span-2'}
          icon={<MessageSquare aria-hidden size={20} />}
          aria-label={say('today.named.message', { name })}
          onClick={() => onOpen('message')}
        >
          {say('today.message')}
        </Button>
      )}
      <Button
        data-act="done"
        icon={<Check aria-hidden size={20} />}
        aria-label={say('today.named.done', { name })}
        onClick={done}
      >
        {say('today.done')}
      </Button>
      <Button
        data-act="later"
        icon={<Clock aria-hidden size={20} />}
        aria-label={say('today.named.later', { name })}
        aria-expanded={opened === 'later'}
        onClick={() => onOpen(opened === 'later' ? undefined : 'later')}
      >
        {say('today.later')}
      </Button>
    </div>
  );
}
