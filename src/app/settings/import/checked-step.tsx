import { useState } from 'react';
import type { Checked } from '#actions/intake/intake-desk.ts';
import { Button } from '#app/kit/button.tsx';
import { SegmentedChoice } from '#app/kit/segmented-choice.tsx';
import { useSay } from '#i18n/use-say.ts';
import type { OpenFile, Wish } from './import-state.ts';
import { RefusedRows } from './refused-rows.tsx';
import { Totals } from './totals.tsx';
import type { Import } from './use-import.ts';

interface CheckedStepProps extends Pick<Import, 'importing' | 'house'> {
  readonly file: OpenFile;
  readonly wish: Wish;
  readonly checked: Checked;
}

/** What would come in, and what would not: the last look before anything is kept. */
export function CheckedStep({ importing, house, file, wish, checked }: CheckedStepProps) {
  const say = useSay();
  const [givePoints, setGivePoints] = useState(false);
  const { good, refused, counts } = checked;
  return (
    <section className="flex flex-col gap-6">
      <h2 className="text-20">{say('import.checked')}</h2>
      <p role="status" className="text-17">
        {say('import.good', { n: good })}
        {refused > 0 && (
          <span className="text-danger"> · {say('import.refused', { n: refused })}</span>
        )}
      </p>
      {counts && <Totals counts={counts} />}
      {refused > 0 && (
        <RefusedRows importing={importing} file={file} wish={wish} checked={checked} />
      )}
      {wish.kind === 'purchases' && (
        <SegmentedChoice
          legend={say('import.points')}
          value={givePoints ? 'yes' : 'no'}
          options={(['no', 'yes'] as const).map((value) => ({
            value,
            label: say(`import.points.${value}`),
          }))}
          onPick={(value) => setGivePoints(value === 'yes')}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          look="primary"
          disabled={good === 0}
          onClick={() => void importing.bringIn(house, givePoints)}
        >
          {say('import.run', { n: good })}
        </Button>
        <Button look="plain" onClick={() => importing.back('match')}>
          {say('import.back')}
        </Button>
      </div>
    </section>
  );
}
