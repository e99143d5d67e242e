import { Link } from 'react-router';
import { useSay } from '#i18n/use-say.ts';
import { isPractising } from '../kit/practising.ts';
import { paths } from '../paths.ts';
import { useSyncStatus } from '../shop-context.tsx';
import { SyncMark } from './sync-mark.tsx';
import { syncText } from './sync-text.ts';

/** "Is everything saved?" in one word; it leads to the screen that answers at length. */
export function SyncWord() {
  const say = useSay();
  const { shape, key, count } = syncText(useSyncStatus());
  const text = say(key, { count });
  if (isPractising()) return null;
  return (
    <Link
      to={paths.device}
      title={text}
      className="flex min-h-12 min-w-12 shrink-0 items-center justify-center gap-2 rounded-md px-2
        text-15 text-ink2"
    >
      <SyncMark shape={shape} />
      <span className="phone:sr-only">{text}</span>
    </Link>
  );
}
