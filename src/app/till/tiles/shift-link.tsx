import Banknote from 'lucide-react/icons/banknote';
import { Link } from 'react-router';
import { paths } from '#app/paths.ts';
import { useSay } from '#i18n/use-say.ts';

/** From the till to its drawer. */
export function ShiftLink() {
  const say = useSay();
  return (
    <Link
      to={paths.shift}
      className="inline-flex min-h-12 items-center gap-2 self-start text-accent underline"
    >
      <Banknote aria-hidden size={22} />
      {say('settings.more.shift')}
    </Link>
  );
}
