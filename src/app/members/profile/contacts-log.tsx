import { Panel } from '#app/kit/panel.tsx';
import { useVoice } from '#app/kit/promise/use-voice.ts';
import type { Card } from '#domain/member/card.ts';
import { useClerkNames } from '../use-clerk-names.ts';

/** Every reaching-out, the latest first: when, how, why, by whom, and what came of it. */
export function ContactsLog({ card }: { readonly card: Card }) {
  const { say, format, today } = useVoice();
  const nameOf = useClerkNames();
  const contacts = [...card.contacts].reverse().sort((a, b) => (a.day < b.day ? 1 : -1));
  return (
    <Panel title={say('members.contacts')}>
      {contacts.length === 0 && <p className="text-ink3">{say('members.contacts.none')}</p>}
      <ol className="flex flex-col">
        {contacts.map((contact) => (
          <li key={contact.id} className="border-b border-line py-2">
            <p>
              <span className="font-semibold">{format.day(contact.day, today)}</span>
              {contact.reasons.map((reason) => ` · ${say(`members.reason.${reason}`)}`)}
            </p>
            <p className="text-15 text-ink2">
              {say('members.contact.row', {
                channel: say(`members.channel.${contact.channel}`),
                outcome: say(`members.outcome.${contact.outcome}`),
                clerk: nameOf(contact.clerk),
              })}
            </p>
            {contact.note && (
              <p lang={card.profile.language} className="text-15 text-ink3 select-text">
                {contact.note}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
