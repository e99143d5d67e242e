import { useState } from 'react';
import { Avatar } from '#app/kit/avatar.tsx';
import { Button } from '#app/kit/button.tsx';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { Column } from '#app/kit/panel.tsx';
import { SubScreen } from '#app/kit/sub-screen.tsx';
import { useShop } from '#app/shop-context.tsx';
import type { ClerkChanged } from '#domain/fact/fact.ts';
import { useSay } from '#i18n/use-say.ts';
import { readClerks } from '#storage/read/read-shop.ts';
import { useLive } from '#storage/read/use-live.ts';
import { ClerkForm } from './clerk-form.tsx';

type Known = Omit<ClerkChanged, 'type'>;

export function ClerksScreen() {
  const say = useSay();
  const { db } = useShop();
  const known = useLive(() => readClerks(db), [db]) ?? [];
  const clerks = known.toSorted((a, b) => Number(a.left ?? false) - Number(b.left ?? false));
  const manages = useClerkAtTill()?.role === 'manager';
  const [open, setOpen] = useState<string>();
  const close = () => setOpen(undefined);
  return (
    <SubScreen title={say('settings.clerks')}>
      <Column>
        <p className="text-ink2">
          {say(manages ? 'settings.clerks.text' : 'settings.clerks.refused.MANAGER_ONLY')}
        </p>
        <ul className="flex flex-col">
          {clerks.map((clerk) => (
            <li key={clerk.clerk} className="border-b border-line py-2">
              <ClerkRow clerk={clerk} onChange={manages ? () => setOpen(clerk.clerk) : undefined} />
              {open === clerk.clerk && <ClerkForm clerk={clerk} onClose={close} />}
            </li>
          ))}
        </ul>
        {manages && open === 'new' && <ClerkForm onClose={close} />}
        {manages && open !== 'new' && (
          <Button className="self-start" onClick={() => setOpen('new')}>
            {say('settings.clerks.add')}
          </Button>
        )}
      </Column>
    </SubScreen>
  );
}

interface ClerkRowProps {
  readonly clerk: Known;
  readonly onChange: (() => void) | undefined;
}

function ClerkRow({ clerk, onChange }: ClerkRowProps) {
  const say = useSay();
  const { name, role, left = false } = clerk;
  const standing = left ? say('settings.clerks.left') : say(`settings.role.${role}`);
  return (
    <div className="flex min-h-14 flex-wrap items-center gap-3">
      <Avatar name={name} />
      <div className="min-w-0 grow basis-32">
        <p className="font-semibold break-words">{name}</p>
        <p className="text-15 text-ink3">{standing}</p>
      </div>
      {onChange && (
        <Button onClick={onChange} aria-label={say('settings.clerks.change', { name })}>
          {say('settings.clerks.change.short')}
        </Button>
      )}
    </div>
  );
}
