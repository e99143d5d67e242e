import ListFilter from 'lucide-react/icons/list-filter';
import UserPlus from 'lucide-react/icons/user-plus';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '#app/kit/button.tsx';
import { Field } from '#app/kit/field.tsx';
import { SelectInput } from '#app/kit/select-input.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import { paths } from '#app/paths.ts';
import { ownText } from '#i18n/own-text.ts';
import { useLanguage, useSay } from '#i18n/use-say.ts';
import { answers, countOf, type Filters, noFilters, visits } from './filters.ts';
import { useProgramme } from './use-programme.ts';

interface ChoicesProps {
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
}

interface FilterBarProps extends ChoicesProps {
  /** Stands at the other end: how many pass. */
  readonly children: ReactNode;
}

export function FilterBar({ filters, onFilters, children }: FilterBarProps) {
  const say = useSay();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const n = countOf(filters);
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <Button
          icon={<ListFilter aria-hidden size={20} />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {n === 0 ? say('members.filter') : say('members.filter.on', { n })}
        </Button>
        {n > 0 && (
          <Button look="plain" onClick={() => onFilters(noFilters)}>
            {say('members.filter.clear')}
          </Button>
        )}
        <Button icon={<UserPlus aria-hidden size={20} />} onClick={() => void navigate(paths.sell)}>
          {say('members.enrol')}
        </Button>
        <p role="status" className="min-w-0 grow text-right text-15 text-ink2">
          {children}
        </p>
      </div>
      {open && <Choices filters={filters} onFilters={onFilters} />}
    </div>
  );
}

function Choices({ filters, onFilters }: ChoicesProps) {
  const say = useSay();
  const format = useFormat();
  const language = useLanguage();
  const programme = useProgramme();
  const tiers = programme?.tiers.map(({ id, name }) => ({
    value: id,
    label: ownText(name, language),
  }));
  const months = Array.from({ length: 12 }, (_, n) => ({
    value: String(n + 1),
    label: format.month(n + 1),
  }));
  const set = (changed: { readonly [Name in keyof Filters]?: Filters[Name] | undefined }) => {
    const next = Object.entries({ ...filters, ...changed }).filter(
      ([, value]) => value !== undefined,
    );
    onFilters(Object.fromEntries(next));
  };
  return (
    <div className="grid grid-cols-2 gap-2 pb-2 wide:grid-cols-4">
      <Choice
        label={say('members.filter.tier')}
        value={filters.tier}
        options={[{ value: 'base', label: say('members.base') }, ...(tiers ?? [])]}
        onPick={(tier) => set({ tier })}
      />
      <Choice
        label={say('members.filter.birthday')}
        value={filters.birthMonth === undefined ? undefined : String(filters.birthMonth)}
        options={months}
        onPick={(month) => set({ birthMonth: month === undefined ? undefined : Number(month) })}
      />
      <Choice
        label={say('members.filter.visit')}
        value={filters.visit}
        options={visits.map((value) => ({ value, label: say(`members.filter.visit.${value}`) }))}
        onPick={(visit) => set({ visit })}
      />
      <Choice
        label={say('members.filter.consent')}
        value={filters.answer}
        options={answers.map((value) => ({ value, label: say(`members.filter.consent.${value}`) }))}
        onPick={(answer) => set({ answer })}
      />
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onPick: (value: Value | undefined) => void;
}

function Choice<Value extends string>({ label, value, options, onPick }: ChoiceProps<Value>) {
  const say = useSay();
  const pick = (text: string) => onPick(options.find((option) => option.value === text)?.value);
  return (
    <Field label={label}>
      <SelectInput
        value={value ?? ''}
        options={[{ value: '', label: say('members.filter.any') }, ...options]}
        onPick={pick}
      />
    </Field>
  );
}
