import { Button } from '#app/kit/button.tsx';
import { useToday } from '#app/kit/use-today.ts';
import { useShop } from '#app/shop-context.tsx';
import type { ContactLogged } from '#domain/desk/contact.ts';
import type { Card } from '#domain/member/card.ts';
import { useSay } from '#i18n/use-say.ts';
import { readCards } from '#storage/read/read-card.ts';
import { useLive } from '#storage/read/use-live.ts';
import { FoldGroup } from './fold-group.tsx';
import { memberName } from './member-name.ts';
import type { Acts } from './use-acts.ts';
import { useClerkNames } from './use-clerk-names.ts';
import { Who } from './who.tsx';

interface DoneTodayProps {
  readonly members: readonly string[];
  readonly acts: Acts;
}

/** Everything logged today can be reopened all day. */
export function DoneToday({ members, acts }: DoneTodayProps) {
  const say = useSay();
  const { db } = useShop();
  const today = useToday();
  const cards = useLive(() => readCards(db, members), [db, members.join()]) ?? [];
  const rows = cards.flatMap((card) =>
    card.contacts.filter(({ day }) => day === today).map((contact) => ({ card, contact })),
  );
  if (rows.length === 0) return null;
  return (
    <FoldGroup title={say('today.doneToday', { n: rows.length })}>
      {() => (
        <ul>
          {rows.map(({ card, contact }) => (
            <DoneRow key={contact.id} card={card} contact={contact} acts={acts} />
          ))}
        </ul>
      )}
    </FoldGroup>
  );
}

interface DoneRowProps extends Pick<DoneTodayProps, 'acts'> {
  readonly card: Card;
  readonly contact: ContactLogged;
}

function DoneRow({ card, contact, acts }: DoneRowProps) {
  const say = useSay();
  const nameOf = useClerkNames();
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2">
      <div className="min-w-0 grow">
        <Who card={card} />
        <p className="text-15 text-ink3">
          {say('today.doneRow', {
            how: say(`today.how.${contact.channel}`),
            outcome: say(`today.outcome.${contact.outcome}`),
            clerk: nameOf(contact.clerk),
          })}
        </p>
      </div>
      <Button
        aria-label={say('today.named.reopen', { name: memberName(card, say) })}
        onClick={() => void acts.reopen(card, contact.id)}
      >
        {say('today.reopen')}
      </Button>
    </li>
  );
}
