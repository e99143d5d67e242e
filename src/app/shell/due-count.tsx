import { useSay } from '#i18n/use-say.ts';
import { Queries } from '../queries.tsx';
import { useTodayCount } from '../today/use-today-count.ts';

/** How many people there are to contact, on the corner of Today's icon. */
export function DueCount() {
  return (
    <Queries>
      <Badge />
    </Queries>
  );
}

function Badge() {
  const say = useSay();
  const due = useTodayCount();
  if (due === 0) return null;
  return (
    <span
      className="figures absolute -top-1 left-9 min-w-5 rounded-pill bg-accent px-1 text-center
        text-13 leading-5 font-semibold text-on-accent"
    >
      <span aria-hidden>{due > 99 ? '99+' : due}</span>
      <span className="sr-only">{say('shell.today.due', { due })}</span>
    </span>
  );
}
