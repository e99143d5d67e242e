import { Field } from '#app/kit/field.tsx';
import { Panel } from '#app/kit/panel.tsx';
import { SegmentedChoice } from '#app/kit/segmented-choice.tsx';
import { SelectInput } from '#app/kit/select-input.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { isDay } from '#domain/calendar/day.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { ownText } from '#i18n/own-text.ts';
import { useLanguage, useSay } from '#i18n/use-say.ts';
import { CheckChips } from './check-chips.tsx';
import { birthdays, type Situation, someMember } from './trial.ts';
import type { TrialPart } from './trial-part.ts';

interface WhoPartProps extends TrialPart {
  readonly programme: Programme;
}

/** Who is at the till, and when: nobody with a card, or a member in some situation. */
export function WhoPart(props: WhoPartProps) {
  const say = useSay();
  const { trial, onTrial, programme } = props;
  const { who, day } = trial;
  const codes = programme.benefits.flatMap(({ code }) => code ?? []);
  return (
    <Panel title={say('programme.try.who')}>
      <div className="flex flex-col gap-4">
        <SegmentedChoice
          legend={say('programme.try.who')}
          legendHidden
          value={who ? 'member' : 'nobody'}
          options={(['member', 'nobody'] as const).map((value) => ({
            value,
            label: say(`programme.try.who.${value}`),
          }))}
          onPick={(value) =>
            onTrial({ ...trial, who: value === 'member' ? someMember : undefined })
          }
        />
        {who && <SituationFields {...props} who={who} />}
        <Field label={say('programme.try.day')}>
          <TextInput
            type="date"
            value={day}
            onText={(picked) => isDay(picked) && onTrial({ ...trial, day: picked })}
          />
        </Field>
        {codes.length > 0 && (
          <CheckChips
            legend={say('programme.try.coupons')}
            values={trial.coupons}
            options={codes.map((value) => ({ value, label: value }))}
            onPick={(coupons) => onTrial({ ...trial, coupons })}
          />
        )}
      </div>
    </Panel>
  );
}

function SituationFields(props: WhoPartProps & { readonly who: Situation }) {
  const say = useSay();
  const language = useLanguage();
  const { trial, onTrial, programme, who } = props;
  const change = (more: Partial<Situation>) => onTrial({ ...trial, who: { ...who, ...more } });
  const tiers = programme.tiers.toSorted((a, b) => a.rank - b.rank);
  return (
    <>
      {tiers.length > 0 && (
        <Field label={say('members.tier')}>
          <SelectInput
            value={who.tier ?? ''}
            onPick={(tier) => change({ tier: tier === '' ? undefined : tier })}
            options={[
              { value: '', label: say('programme.try.tier.none') },
              ...tiers.map(({ id, name }) => ({ value: id, label: ownText(name, language) })),
            ]}
          />
        </Field>
      )}
      <SegmentedChoice
        legend={say('programme.try.birthday')}
        value={who.birthday}
        options={birthdays.map((value) => ({
          value,
          label: say(`programme.try.birthday.${value}`),
        }))}
        onPick={(birthday) => change({ birthday })}
      />
      <CountField
        label={say('programme.try.points')}
        value={who.points}
        most={1_000_000}
        onCount={(points) => change({ points })}
      />
      {programme.redemption && who.points > 0 && (
        <CheckChips
          legend={say('programme.try.spend')}
          values={trial.spends ? ['spends'] : []}
          options={[{ value: 'spends', label: say('programme.try.spend.all') }]}
          onPick={(values) => onTrial({ ...trial, spends: values.length > 0 })}
        />
      )}
      {programme.benefits.some(({ gives }) => gives.kind === 'escalating') && (
        <CountField
          label={say('programme.try.purchases')}
          value={who.purchases}
          most={99}
          onCount={(purchases) => change({ purchases })}
        />
      )}
    </>
  );
}

interface CountFieldProps {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly onCount: (count: number) => void;
}

function CountField({ label, value, most, onCount }: CountFieldProps) {
  return (
    <Field label={label}>
      <TextInput
        inputMode="numeric"
        value={String(value)}
        onText={(text) => {
          const figures = text.normalize('NFKC').replace(/\D/g, '');
          onCount(Math.min(most, Number(figures)));
        }}
      />
    </Field>
  );
}
