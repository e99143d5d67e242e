import { useRef, useState } from 'react';
import { addCardBox, type CardBoxesRefusal } from '#actions/card-boxes.ts';
import { Button } from '#app/kit/button.tsx';
import { cardRefusalText } from '#app/kit/card-refusal-text.ts';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { Field } from '#app/kit/field.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { showToast } from '#app/kit/toasts.ts';
import { useShop } from '#app/shop-context.tsx';
import type { Say } from '#i18n/say.ts';
import { useSay } from '#i18n/use-say.ts';
import { useWorking } from './use-working.ts';

/** A box is known by its first card and its last: a scanner strikes Enter after each. */
export function CardBoxForm() {
  const say = useSay();
  const shop = useShop();
  const by = useClerkAtTill()?.clerk ?? '';
  const [first, setFirst] = useState('');
  const [last, setLast] = useState('');
  const [refusal, setRefusal] = useState<CardBoxesRefusal>();
  const { busy, work } = useWorking();
  const [firstField, lastField] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const add = () =>
    void work(async () => {
      const added = await addCardBox(shop, { by, first, last });
      setRefusal(added.ok ? undefined : added.refusal);
      if (!added.ok) return;
      setFirst('');
      setLast('');
      firstField.current?.focus();
      showToast({ text: say('settings.cards.added') });
    });
  return (
    <form
      className="flex flex-col gap-4 rounded-md bg-sunken p-4"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field label={say('settings.cards.first')} hint={say('settings.cards.scan')}>
        <TextInput
          ref={firstField}
          value={first}
          onText={setFirst}
          onEnter={() => lastField.current?.focus()}
        />
      </Field>
      <Field
        label={say('settings.cards.last')}
        hint={say('settings.cards.scan')}
        error={refusal && boxRefusalText(refusal, say)}
      >
        <TextInput ref={lastField} value={last} onText={setLast} />
      </Field>
      <Button type="submit" look="primary" className="self-start" disabled={busy}>
        {say('settings.cards.add')}
      </Button>
    </form>
  );
}

function boxRefusalText(refusal: CardBoxesRefusal, say: Say): string {
  switch (refusal.code) {
    case 'MANAGER_ONLY':
    case 'TOO_MANY_BOXES':
    case 'NOT_RECORDED':
      return say(`settings.cards.${refusal.code}`);
    default:
      return cardRefusalText(refusal, say);
  }
}
