import { type FormEvent, useId, useState } from 'react';
import { amountRefusalText } from '#app/kit/amount-refusal-text.ts';
import { Button } from '#app/kit/button.tsx';
import { Field } from '#app/kit/field.tsx';
import { SelectInput } from '#app/kit/select-input.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useTrade } from '#app/kit/use-format.ts';
import { useShop } from '#app/shop-context.tsx';
import { type AmountRefusal, readAmount } from '#i18n/read-amount.ts';
import { useSay } from '#i18n/use-say.ts';
import { listArticles } from '#storage/read/read-article.ts';
import { useLive } from '#storage/read/use-live.ts';
import { CheckChips } from './check-chips.tsx';
import { withArticle } from './trial.ts';
import type { TrialPart } from './trial-part.ts';

const tags = ['reduced', 'new-season', 'gift-card'] as const;

/** A piece that is in no catalogue: a price, a category, and what the programme might leave out. */
export function OwnPiece({ trial, onTrial }: TrialPart) {
  const say = useSay();
  const id = useId();
  const { currency } = useTrade();
  const categories = useCategories();
  const [amount, setAmount] = useState('');
  const [category, setCategory] = useState('');
  const [tagged, setTagged] = useState<readonly (typeof tags)[number][]>([]);
  const [refusal, setRefusal] = useState<AmountRefusal>();
  const add = (event: FormEvent) => {
    event.preventDefault();
    const read = readAmount(amount, currency);
    setRefusal(read.ok ? undefined : read.refusal);
    if (!read.ok) return;
    const name = category === '' ? say('programme.try.piece') : category;
    const price = { listMinor: read.value, priceMinor: read.value };
    const sku = `${id} ${[name, read.value, ...tagged].join(' ')}`;
    const more = { tags: tagged, ...(category !== '' && { category }) };
    onTrial(withArticle(trial, { sku, name, ...price, ...more }));
    setAmount('');
  };
  return (
    <details className="rounded-md border border-line px-3">
      <summary className="min-h-12 py-3 font-semibold">{say('programme.try.own')}</summary>
      <form noValidate onSubmit={add} className="flex flex-col gap-3 pb-3">
        <Field
          label={say('programme.try.amount')}
          error={refusal && amountRefusalText(refusal, say)}
        >
          <TextInput inputMode="decimal" value={amount} onText={setAmount} />
        </Field>
        <Field label={say('programme.try.category')}>
          <SelectInput
            value={category}
            onPick={setCategory}
            options={['', ...categories].map((value) => ({
              value,
              label: value === '' ? say('programme.try.category.none') : value,
            }))}
          />
        </Field>
        <CheckChips
          legend={say('programme.try.tags')}
          values={tagged}
          options={tags.map((value) => ({ value, label: say(`programme.tag.${value}`) }))}
          onPick={setTagged}
        />
        <Button type="submit" className="self-start">
          {say('programme.try.add')}
        </Button>
      </form>
    </details>
  );
}

function useCategories(): readonly string[] {
  const { db } = useShop();
  const articles = useLive(() => listArticles(db), [db]) ?? [];
  return [...new Set(articles.flatMap(({ category }) => category ?? []))].sort();
}
