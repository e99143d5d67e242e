import { Field } from '#app/kit/field.tsx';
import { SelectInput } from '#app/kit/select-input.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useLanguage, useSay } from '#i18n/use-say.ts';
import { countryChoices, currencyChoices, currencyOf } from './countries.ts';
import type { StepProps } from './first-answers.ts';
import { useLikelyPlace } from './use-likely-place.ts';

export function ShopStep({ answers, onAnswer, missing }: StepProps) {
  const say = useSay();
  const language = useLanguage();
  const { country, currency } = useLikelyPlace(answers);
  const nameless = missing && answers.name.trim() === '';
  return (
    <>
      <Field
        label={say('firstrun.shop.name')}
        error={nameless ? say('firstrun.refused.NAME_MISSING') : undefined}
      >
        <TextInput value={answers.name} onText={(name) => onAnswer({ name })} />
      </Field>
      <div className="grid gap-4 wide:grid-cols-2">
        <Field label={say('firstrun.shop.country')}>
          <SelectInput
            value={country}
            options={countryChoices(language)}
            onPick={(picked) => onAnswer({ country: picked, currency: currencyOf(picked) })}
          />
        </Field>
        <Field label={say('firstrun.shop.currency')}>
          <SelectInput
            value={currency}
            options={currencyChoices(language)}
            onPick={(picked) => onAnswer({ currency: picked })}
          />
        </Field>
      </div>
    </>
  );
}
