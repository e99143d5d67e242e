import Printer from 'lucide-react/icons/printer';
import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { Screen } from '#app/kit/screen.tsx';
import { Skeleton } from '#app/kit/skeleton.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import { useToday } from '#app/kit/use-today.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Desk } from '#storage/read/read-desk.ts';
import { DoneToday } from './done-today.tsx';
import { HeldToday } from './held-today.tsx';
import { NobodyToday } from './nobody-today.tsx';
import { PeopleList } from './people-list.tsx';
import { PrintList } from './print-list.tsx';
import { useActs } from './use-acts.ts';
import { useDesk } from './use-desk.ts';

/** How many stand in view at first, and how many more each time they are asked for. */
const atFirst = 7;

/** Whom to reach out to today: who, why, what to say, how, and done. */
export function TodayScreen() {
  const say = useSay();
  const desk = useDesk();
  const [printing, setPrinting] = useState(false);
  const due = desk?.candidates.filter(({ isHeld }) => !isHeld).map(({ member }) => member);
  return (
    <Screen
      title={say('today.title')}
      actions={
        due &&
        due.length > 0 && (
          <span className="hidden wide:block">
            <Button icon={<Printer aria-hidden size={20} />} onClick={() => setPrinting(true)}>
              {say('today.print')}
            </Button>
          </span>
        )
      }
    >
      {desk && due ? <Day desk={desk} due={due} /> : <Skeleton rows={7} />}
      {printing && due && <PrintList members={due} onPrinted={() => setPrinting(false)} />}
    </Screen>
  );
}

interface DayProps {
  readonly desk: Desk;
  readonly due: readonly string[];
}

function Day({ desk, due }: DayProps) {
  const say = useSay();
  const format = useFormat();
  const today = useToday();
  const acts = useActs();
  const [shown, setShown] = useState(atFirst);
  const held = desk.candidates.filter(({ isHeld }) => isHeld).map(({ member }) => member);
  const more = Math.min(due.length - shown, atFirst);
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-4 p-4 pb-12">
      <p className="text-ink2">
        {format.weekday(today)} · {say('today.count', { n: due.length })}
      </p>
      {due.length === 0 && <NobodyToday />}
      <PeopleList members={due.slice(0, shown)} acts={acts} />
      {more > 0 && (
        <Button className="self-center" onClick={() => setShown(shown + more)}>
          {say('today.showMore', { n: format.points(more) })}
        </Button>
      )}
      <DoneToday members={desk.contacted} acts={acts} />
      <HeldToday members={held} acts={acts} />
    </div>
  );
}
