import CircleCheck from 'lucide-react/icons/circle-check';
import { Link } from 'react-router';
import { Button } from '#app/kit/button.tsx';
import { paths } from '#app/paths.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Outcome } from './import-state.ts';
import { Totals } from './totals.tsx';
import type { Import } from './use-import.ts';

interface DoneStepProps extends Pick<Import, 'importing' | 'house'> {
  readonly name: string;
  readonly outcome: Outcome;
  /** Rows that stayed out. */
  readonly left: number;
}

export function DoneStep({ importing, house, name, outcome, left }: DoneStepProps) {
  const say = useSay();
  return (
    <section className="flex flex-col gap-6">
      <h2 className="flex items-center gap-2 text-20">
        <CircleCheck aria-hidden className="shrink-0 text-positive" />
        {say('import.done', { name })}
      </h2>
      <WhatCame outcome={outcome} />
      {left > 0 && <p className="text-ink2">{say('import.done.left', { n: left })}</p>}
      <div className="flex flex-wrap items-center gap-2">
        <Button look="primary" onClick={() => importing.leave()}>
          {say('import.another')}
        </Button>
        <Button onClick={() => void importing.takeBack(house)}>{say('import.undo')}</Button>
        {outcome.kind === 'batch' && (
          <Link
            to={paths.members}
            className="inline-flex min-h-12 items-center px-2 font-semibold text-accent underline"
          >
            {say('import.members')}
          </Link>
        )}
      </div>
    </section>
  );
}

function WhatCame({ outcome }: Pick<DoneStepProps, 'outcome'>) {
  const say = useSay();
  if (outcome.kind === 'articles') {
    const { added, before } = outcome.imported;
    return (
      <p>
        {say('import.done.added', { n: added.length })} ·{' '}
        {say('import.done.changed', { n: before.length })}
      </p>
    );
  }
  const { counts, known } = outcome.imported;
  return (
    <>
      <Totals counts={counts} />
      {known > 0 && <p className="text-ink2">{say('import.done.known', { n: known })}</p>}
    </>
  );
}
