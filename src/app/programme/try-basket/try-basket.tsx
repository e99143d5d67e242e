import { useState } from 'react';
import { Panel } from '#app/kit/panel.tsx';
import { useToday } from '#app/kit/use-today.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { useSay } from '#i18n/use-say.ts';
import { OwnPiece } from './own-piece.tsx';
import { PickArticles } from './pick-articles.tsx';
import { newTrial, trialQuote } from './trial.ts';
import { TrialLines } from './trial-lines.tsx';
import { TrialPromise } from './trial-promise.tsx';
import { WhoPart } from './who-part.tsx';

/**
 * A basket tried under one version of the programme, in force or not: the same promise as at the
 * till, for a member who is made up. Nothing of it is kept.
 */
export function TryBasket({ programme }: { readonly programme: Programme }) {
  const say = useSay();
  const today = useToday();
  const [trial, setTrial] = useState(() => newTrial(today));
  const quote = trialQuote(programme, trial);
  const part = { trial, onTrial: setTrial };
  return (
    <div
      className="grid grid-cols-[minmax(0,1fr)] gap-6
        wide:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]"
    >
      <div className="flex flex-col gap-6">
        <Panel title={say('programme.try.basket')}>
          <TrialLines {...part} quote={quote} />
          <PickArticles {...part} />
          <OwnPiece {...part} />
        </Panel>
        <WhoPart {...part} programme={programme} />
      </div>
      <TrialPromise quote={quote} />
    </div>
  );
}
