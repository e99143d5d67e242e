import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Button } from '#app/kit/button.tsx';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { Panel } from '#app/kit/panel.tsx';
import { useShop } from '#app/shop-context.tsx';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import { useSay } from '#i18n/use-say.ts';
import { readPerson } from '#storage/read/read-card.ts';
import { useLive } from '#storage/read/use-live.ts';
import { memberName } from '../member-name.ts';
import { SameSheet } from './same-sheet.tsx';
import { SeparateSheet } from './separate-sheet.tsx';
import { useSameActs } from './use-same-acts.ts';

/** For managers: who else this person is on the books. */
export function PersonPanel({ card }: { readonly card: Card }) {
  const say = useSay();
  const { db } = useShop();
  const acts = useSameActs();
  const person = useLive(() => readPerson(db, card.member), [db, card]);
  const [asked, setAsked] = useSearchParams();
  const [parting, part] = useState<MemberId>();
  if (useClerkAtTill()?.role !== 'manager' || !person) return null;
  const same = asked.get('same');
  const close = () => setAsked({}, { replace: true });
  const others = person.own.filter(({ into }) => into !== undefined);
  return (
    <Panel title={say('members.same.title')}>
      <ul className="flex flex-col gap-2">
        {others.map((other) => (
          <li key={other.member} className="flex flex-wrap items-center gap-x-3">
            <span className="min-w-0 grow break-words">
              {memberName(other, say)}{' '}
              <span className="text-15 text-ink3 tabular-nums">{other.number}</span>
            </span>
            <Button look="plain" onClick={() => part(other.member)}>
              {say('members.same.separate')}
            </Button>
          </li>
        ))}
      </ul>
      <Button className="self-start" onClick={() => setAsked({ same: '' }, { replace: true })}>
        {say('members.same')}
      </Button>
      {same !== null && (
        <SameSheet
          key={same}
          person={person}
          other={same === '' ? undefined : same}
          merge={acts.merge}
          onClose={close}
        />
      )}
      {parting !== undefined && (
        <SeparateSheet
          person={person}
          member={parting}
          separate={(note) => acts.separate(parting, note)}
          onClose={() => part(undefined)}
        />
      )}
    </Panel>
  );
}
