import { Panel } from '#app/kit/panel.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import { useToday } from '#app/kit/use-today.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Health } from '#storage/read/read-health.ts';

/** Goods that came back more often than they were sold: somebody should look for them. */
export function OverReturned({ goods }: { readonly goods: Health['overReturned'] }) {
  const say = useSay();
  const format = useFormat();
  const today = useToday();
  if (goods.length === 0) return null;
  return (
    <Panel title={say('settings.device.over')}>
      <ul className="flex flex-col gap-2">
        {goods.map(({ purchase, line, receipt, name, sold, back, overMinor, day }) => (
          <li key={`${purchase} ${line}`} className="text-warn">
            {say('settings.device.over.row', {
              ...{ receipt, name, sold, back },
              amount: format.money(overMinor),
              day: format.day(day, today),
            })}
          </li>
        ))}
      </ul>
      <p className="text-ink2">{say('settings.device.over.why')}</p>
    </Panel>
  );
}
