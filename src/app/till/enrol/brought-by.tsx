import { useState } from 'react';
import { nameReferrer } from '#actions/name-referrer.ts';
import { announce } from '#app/kit/announce.ts';
import { clerkAtTill } from '#app/kit/clerk-at-till.ts';
import { Field } from '#app/kit/field.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useShop } from '#app/shop-context.tsx';
import type { Card } from '#domain/member/card.ts';
import { useSay } from '#i18n/use-say.ts';

/** Who brought her, by number or phone: kept when it is left, and said when nobody has it. */
export function BroughtBy({ card: { member, referredBy } }: { readonly card: Card }) {
  const say = useSay();
  const shop = useShop();
  const [who, setWho] = useState('');
  const [wrong, setWrong] = useState<string>();
  const save = async () => {
    const told = who.trim();
    if (told === '') return setWrong(undefined);
    const clerk = clerkAtTill()?.clerk ?? '';
    const named = await nameReferrer(shop, { clerk, member, who: told });
    if (!named.ok) return setWrong(say(`till.enrol.by.${named.refusal.code}`));
    setWrong(undefined);
    setWho('');
    announce(say('till.enrol.by.kept'));
  };
  const kept = referredBy === undefined ? undefined : say('till.enrol.by.kept');
  return (
    <Field
      label={say('till.enrol.by')}
      hint={kept ?? say('till.enrol.by.hint')}
      error={wrong}
      optional
    >
      <TextInput
        value={who}
        onText={setWho}
        onBlur={() => void save()}
        onEnter={() => void save()}
      />
    </Field>
  );
}
