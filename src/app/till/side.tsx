import X from 'lucide-react/icons/x';
import { IconButton } from '#app/kit/icon-button.tsx';
import { useSay } from '#i18n/use-say.ts';
import type { Enrolling } from './enrol/use-enrolling.ts';
import { LaterEnrolPanel } from './later-parts.tsx';
import { ResultList } from './omnibox/result-list.tsx';
import type { OmniboxState } from './omnibox/use-omnibox.ts';
import { useSell } from './sell-context.ts';
import { Home } from './tiles/home.tsx';
import type { Taking } from './use-taking.ts';

interface SideProps {
  readonly omnibox: OmniboxState;
  readonly enrolling: Enrolling;
  readonly taking: Taking;
  /** On an upright screen: the tiles were asked for, and this takes them away. */
  readonly closeTiles?: (() => void) | undefined;
  /** There is room beside the basket. */
  readonly beside: boolean;
}

/** What was found, who is new, or what there is to sell: beside the basket, or over it. */
export function Side(props: SideProps) {
  const { omnibox, enrolling, taking, beside, closeTiles } = props;
  const { card } = useSell();
  const finding = omnibox.text.trim() !== '';
  const enrols = enrolling.newcomer !== undefined;
  const place = !beside && !finding && enrols ? 'till-side-below' : '';
  if (!beside && !finding && !enrols && !closeTiles) return null;
  return (
    <div className={`till-side overflow-y-auto border-line wide:border-r ${place}`}>
      {finding ? (
        <ResultList omnibox={omnibox} />
      ) : enrols ? (
        <LaterEnrolPanel
          enrolling={enrolling}
          card={card}
          onNamed={() => omnibox.field.current?.focus()}
        />
      ) : (
        <>
          {closeTiles && <TilesHead onClose={closeTiles} />}
          <Home onAdd={taking.add} />
        </>
      )}
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
