import MapPinOff from 'lucide-react/icons/map-pin-off';
import { Link } from 'react-router';
import { useSay } from '#i18n/use-say.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Screen } from '../kit/screen.tsx';
import { paths } from '../paths.ts';

export function MissingScreen() {
  const say = useSay();
  return (
    <Screen title={say('shell.missing.title')}>
      <EmptyState title={say('shell.missing.title')} icon={<MapPinOff aria-hidden size={32} />}>
        <Link to={paths.sell} className="min-h-12 content-center px-4 text-accent underline">
          {say('shell.missing.sell')}
        </Link>
      </EmptyState>
    </Screen>
  );
}
