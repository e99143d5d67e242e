import { useState } from 'react';
import { Avatar } from '#app/kit/avatar.tsx';
import { useBasketBusy } from '#app/kit/basket-busy.ts';
import { type ClerkAtTill, signIn, whoHandsOver } from '#app/kit/clerk-at-till.ts';
import { useShop } from '#app/shop-context.tsx';
import { useSay } from '#i18n/use-say.ts';
import { readClerks } from '#storage/read/read-shop.ts';
import { useLive } from '#storage/read/use-live.ts';
import { PinPanel } from './pin-panel.tsx';

interface LockScreenProps {
  readonly onSignedIn: (clerk: ClerkAtTill) => void;
}

/**
 * Who stands at the till. The basket behind it stays as it is. Of two clerks it can only be the
 * other who takes over: her PIN is asked at once.
 */
export function LockScreen({ onSignedIn }: LockScreenProps) {
  const say = useSay();
  const { db } = useShop();
  const busy = useBasketBusy();
  const present = useLive(() => readClerks(db), [db])?.filter(({ left }) => !left) ?? [];
  const [picked, setPicked] = useState<string | 'nobody'>();
  const chosen = present.find(({ clerk }) => clerk === (picked ?? likelyOf(present)));
  const enter = (clerk: ClerkAtTill) => {
    signIn(clerk);
    onSignedIn(clerk);
  };
  return (
    <main
      className="fixed inset-0 flex flex-col items-center gap-6 overflow-y-auto bg-paper px-4 py-8
        wide:justify-center"
    >
      <title>{`${say('settings.lock')} · Habitué`}</title>
      <div className="text-center">
        <h1 className="text-32">{say('settings.lock')}</h1>
        {busy && <p className="text-ink2">{say('settings.lock.basket')}</p>}
      </div>
      {chosen ? (
        <PinPanel
          key={chosen.clerk}
          clerk={chosen}
          onRight={enter}
          {...(present.length > 1 && { onOther: () => setPicked('nobody') })}
        />
      ) : (
        <Clerks clerks={present} onPick={setPicked} />
      )}
    </main>
  );
}

function likelyOf(present: readonly ClerkAtTill[]): string | undefined {
  const others = present.filter(({ clerk }) => clerk !== whoHandsOver());
  const [likely, more] = others.length > 0 ? others : present;
  return more === undefined ? likely?.clerk : undefined;
}

interface ClerksProps {
  readonly clerks: readonly ClerkAtTill[];
  readonly onPick: (clerk: string) => void;
}

function Clerks({ clerks, onPick }: ClerksProps) {
  const say = useSay();
  return (
    <ul className="flex max-w-2xl flex-wrap justify-center gap-3">
      {clerks.map(({ clerk, name, role }) => (
        <li key={clerk}>
          <button
            type="button"
            onClick={() => onPick(clerk)}
            className="flex min-h-32 w-36 flex-col items-center justify-center gap-2 rounded-md
              border border-line-strong bg-surface p-3 active:bg-sunken"
          >
            <Avatar name={name} />
            <span className="max-w-full text-center font-semibold break-words">{name}</span>
            <span className="text-13 text-ink3">{say(`settings.role.${role}`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
