import { useState } from 'react';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { EmptyState } from '#app/kit/empty-state.tsx';
import { Column } from '#app/kit/panel.tsx';
import { SegmentedChoice } from '#app/kit/segmented-choice.tsx';
import { SubScreen } from '#app/kit/sub-screen.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import { useToday } from '#app/kit/use-today.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { useSay } from '#i18n/use-say.ts';
import { DraftsPanel } from './drafts/drafts-panel.tsx';
import { Handbook } from './handbook.tsx';
import { WithdrawButton } from './publish/withdraw-button.tsx';
import { TryBasket } from './try-basket/try-basket.tsx';
import { type Programmes, useProgrammes } from './use-programmes.ts';

/** What the card gives, in plain words, for whoever stands at the till. */
export function ProgrammeScreen() {
  const say = useSay();
  const programmes = useProgrammes();
  return (
    <SubScreen title={say('programme.title')}>
      {programmes?.inForce && <Versions programmes={programmes} inForce={programmes.inForce} />}
      {programmes && !programmes.inForce && <EmptyState title={say('programme.none')} />}
    </SubScreen>
  );
}

const views = ['read', 'try', 'drafts'] as const;

interface VersionsProps {
  readonly programmes: Programmes;
  readonly inForce: Programme;
}

function Versions({ programmes, inForce }: VersionsProps) {
  const say = useSay();
  const manages = useClerkAtTill()?.role === 'manager';
  const { coming } = programmes;
  const [chosen, choose] = useState<string>();
  const [view, setView] = useState<(typeof views)[number]>('read');
  const shown = coming.find(({ effectiveFrom }) => effectiveFrom === chosen);
  const before = shown && (coming[coming.indexOf(shown) - 1] ?? inForce);
  const programme = shown ?? inForce;
  return (
    <Column>
      {coming.length > 0 && (
        <WhichVersion coming={coming} chosen={shown?.effectiveFrom} onChoose={choose} />
      )}
      <SegmentedChoice
        legend={say('programme.view')}
        legendHidden
        value={view}
        options={views
          .filter((value) => manages || value !== 'drafts')
          .map((value) => ({ value, label: say(`programme.view.${value}`) }))}
        onPick={setView}
      />
      {view === 'read' && (
        <>
          <Handbook programme={programme} before={before} />
          {manages && shown && before && <WithdrawButton version={shown} before={before} />}
        </>
      )}
      {view === 'try' && <TryBasket programme={programme} />}
      {view === 'drafts' && manages && <DraftsPanel inForce={inForce} />}
    </Column>
  );
}

interface WhichVersionProps {
  readonly coming: readonly Programme[];
  readonly chosen: string | undefined;
  readonly onChoose: (day: string) => void;
}

function WhichVersion({ coming, chosen, onChoose }: WhichVersionProps) {
  const say = useSay();
  const format = useFormat();
  const today = useToday();
  const options = [
    { value: 'now', label: say('programme.which.now') },
    ...coming.map(({ effectiveFrom: day }) => ({
      value: day,
      label: say('programme.which.from', { day: format.day(day, today) }),
    })),
  ];
  return (
    <SegmentedChoice
      legend={say('programme.which')}
      value={chosen ?? 'now'}
      options={options}
      onPick={onChoose}
    />
  );
}
