import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import type { TodayRow } from '#domain/desk/today-list.ts';
import { useSay } from '#i18n/use-say.ts';
import { FoldGroup } from './fold-group.tsx';
import { memberName } from './member-name.ts';
import { ReasonList } from './reason-list.tsx';
import { heldText } from './reason-text.ts';
import type { Acts } from './use-acts.ts';
import { useRows } from './use-rows.ts';
import { useTelling } from './use-telling.ts';
import { Who } from './who.tsx';

interface HeldTodayProps {
  readonly members: readonly string[];
  readonly acts: Acts;
}

const page = 20;

/** To whom something is due, and why it is not proposed today all the same. */
export function HeldToday({ members, acts }: HeldTodayProps) {
  const say = useSay();
  const format = useFormat();
  if (members.length === 0) return null;
  return (
    <FoldGroup title={say('today.held', { n: format.points(members.length) })}>
      {() => <HeldRows members={members} acts={acts} />}
    </FoldGroup>
  );
}

function HeldRows({ members, acts }: HeldTodayProps) {
  const say = useSay();
  const format = useFormat();
  const [shown, setShown] = useState(page);
  const rows = useRows(members.slice(0, shown))?.held ?? [];
  const more = Math.min(page, members.length - shown);
  return (
    <>
      <ul>
        {rows.map((row) => (
          <HeldRow key={row.card.member} row={row} acts={acts} />
        ))}
      </ul>
      {more > 0 && (
        <Button look="plain" onClick={() => setShown(shown + more)}>
          {say('today.showMore', { n: format.points(more) })}
        </Button>
      )}
    </>
  );
}

interface HeldRowProps extends Pick<HeldTodayProps, 'acts'> {
  readonly row: TodayRow;
}

function HeldRow({ row, acts }: HeldRowProps) {
  const telling = useTelling();
  const { say } = telling;
  const { card, followUps } = row;
  const why = new Set(followUps.map((followUp) => heldText(followUp, telling)));
  const putOff = followUps.filter(({ held }) => held?.code === 'PUT_OFF');
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2">
      <div className="min-w-0 grow">
        <Who card={card} />
        <ReasonList row={row} />
        {[...why].map((text) => (
          <p key={text} className="text-15 text-ink3">
            {text}
          </p>
        ))}
      </div>
      {putOff.length > 0 && (
        <Button
          aria-label={say('today.named.reopen', { name: memberName(card, say) })}
          onClick={() =>
            void acts.bringBack(
              card,
              putOff.map(({ reason }) => reason),
            )
          }
        >
          {say('today.reopen')}
        </Button>
      )}
    </li>
  );
}
