import type { AnyField, FileKindName } from '#actions/intake/intake-desk.ts';
import { Button } from '#app/kit/button.tsx';
import { Field } from '#app/kit/field.tsx';
import { SegmentedChoice } from '#app/kit/segmented-choice.tsx';
import { SelectInput } from '#app/kit/select-input.tsx';
import type { Encoding } from '#domain/intake/detect-encoding.ts';
import type { ReadingPlan } from '#domain/intake/plan-reading.ts';
import { useSay } from '#i18n/use-say.ts';
import { ColumnTable } from './column-table.tsx';
import { HabitsChoice } from './habits-choice.tsx';
import { type OpenFile, planOf, type Wish, wishFor } from './import-state.ts';
import type { Import } from './use-import.ts';

const kinds: readonly FileKindName[] = ['members', 'purchases', 'articles'];

const encodings: readonly Encoding[] = [
  ...(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1250'] as const),
  ...(['gb18030', 'shift_jis'] as const),
];

interface MatchStepProps extends Pick<Import, 'importing' | 'house'> {
  readonly file: OpenFile;
  readonly wish: Wish;
}

export function MatchStep({ importing, house, file, wish }: MatchStepProps) {
  const say = useSay();
  const { inspection } = file;
  const plan = planOf(file, wish, house.currency);
  const { missing, open } = plan;
  return (
    <section className="flex flex-col gap-6">
      <h2 className="text-20">{say('import.match.title')}</h2>
      <SegmentedChoice
        legend={say('import.kind')}
        value={wish.kind}
        options={kinds.map((value) => ({ value, label: say(`import.kind.${value}`) }))}
        onPick={(kind) => importing.wish(wishFor(kind, inspection))}
      />
      <ColumnTable file={file} wish={wish} onColumns={(columns) => importing.wish({ columns })} />
      <HabitsChoice wish={wish} plan={plan} onWish={(changes) => importing.wish(changes)} />
      <Field label={say('import.encoding')}>
        <SelectInput
          value={inspection.encoding}
          options={encodings.map((value) => ({ value, label: say(`import.encoding.${value}`) }))}
          onPick={(value) => void importing.open(house, file, value as Encoding)}
        />
      </Field>
      <Missing groups={missing} />
      <div className="flex flex-wrap gap-2">
        <Button
          look="primary"
          disabled={missing.length + open.length > 0}
          onClick={() => void importing.check(house)}
        >
          {say('import.check')}
        </Button>
        <Button look="plain" onClick={() => importing.leave()}>
          {say('import.back')}
        </Button>
      </div>
    </section>
  );
}

function Missing({ groups }: { readonly groups: ReadingPlan<AnyField>['missing'] }) {
  const say = useSay();
  if (groups.length === 0) return null;
  const named = groups.map((group) =>
    group.map((field) => say(`import.field.${field}`)).join(' / '),
  );
  return (
    <p role="status" className="font-semibold text-danger">
      {say('import.match.missing', { fields: named.join(' · ') })}
    </p>
  );
}
