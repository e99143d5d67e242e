import X from 'lucide-react/icons/x';
import type { ReactNode } from 'react';
import { IconButton } from '#app/kit/icon-button.tsx';
import { useSay } from '#i18n/use-say.ts';
import type { FloorProps } from './floor-props.ts';
import { LaterEnrolPanel } from './later-parts.tsx';
import { ResultList } from './omnibox/result-list.tsx';
import { useTyped } from './omnibox/typed-context.tsx';
import { useSell } from './sell-context.ts';
import { Home } from './tiles/home.tsx';

interface SideProps extends Pick<FloorProps, 'field' | 'enrolling' | 'taking'> {
  /** On an upright screen: the tiles were asked for, and this takes them away. */
  readonly closeTiles?: (() => void) | undefined;
  /** There is room beside the basket. */
  readonly beside: boolean;
}

/** What was found, who is new, or what there is to sell: beside the basket, or over it. */
export function Side({ field, enrolling, taking, beside, closeTiles }: SideProps) {
  const { card } = useSell();
  const enrols = enrolling.newcomer !== undefined;
  const panel = enrols && (
    <LaterEnrolPanel enrolling={enrolling} card={card} onNamed={() => field.current?.focus()} />
  );
  const tiles = (beside || closeTiles) && (
    <div hidden={enrols}>
      {closeTiles && <TilesHead onClose={closeTiles} />}
      <Home onAdd={taking.add} />
    </div>
  );
  return <Place beside={beside} panel={panel} tiles={tiles} />;
}

interface PlaceProps {
  readonly beside: boolean;
  readonly panel: ReactNode;
  readonly tiles: ReactNode;
}

/** What was found hides the tiles: they are there at once when it goes. */
function Place({ beside, panel, tiles }: PlaceProps) {
  const finding = useTyped().sought !== '';
  if (!finding && !panel && !tiles) return null;
  const place = !beside && !finding && panel ? 'till-side-below' : '';
  return (
    <div className={`till-side overflow-y-auto border-line wide:border-r ${place}`}>
      {finding ? <ResultList /> : panel}
      <div hidden={finding}>{tiles}</div>
    </div>
  );
}

function TilesHead({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  return (
    <div className="flex items-center gap-2 pt-2 pr-2 pl-4">
      <h2 className="min-w-0 grow text-20">{say('till.tiles')}</h2>
      <IconButton name={say('kit.close')} icon={<X aria-hidden size={24} />} onClick={onClose} />
    </div>
  );
}
