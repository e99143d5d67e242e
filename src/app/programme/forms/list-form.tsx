import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Trash from 'lucide-react/icons/trash-2';
import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { IconButton } from '#app/kit/icon-button.tsx';
import { showToast } from '#app/kit/toasts.ts';
import { useShop } from '#app/shop-context.tsx';
import type { Programme } from '#domain/programme/programme.ts';
import { pseudoLanguage } from '#i18n/language.ts';
import { ownText } from '#i18n/own-text.ts';
import { useLanguage, useSay } from '#i18n/use-say.ts';
import { FieldInput } from './field-input.tsx';
import type { FormField } from './form-field.ts';
import type { InHand } from './in-hand.ts';
import { itemsOf, type Listed, withMoved, withOneMore, without } from './list-acts.ts';

interface ListFormProps {
  readonly list: Listed;
  readonly hand: InHand;
  readonly fieldsOf: (programme: Programme, index: number) => readonly FormField[];
}

/** Things that can be added, put in another order and taken out, each with its own fields. */
export function ListForm({ list, hand, fieldsOf }: ListFormProps) {
  const say = useSay();
  const spoken = useLanguage();
  const { newId } = useShop();
  const [added, setAdded] = useState<string>();
  const { programme, change } = hand;
  const add = () => {
    const language = spoken === pseudoLanguage ? 'en' : spoken;
    const id = newId();
    const name = { [language]: say(`programme.form.${list}.new`) };
    const next = withOneMore(programme, list, { id, name });
    if (!next) return showToast({ text: say('programme.form.noRoom') });
    setAdded(id);
    return change(next);
  };
  return (
    <>
      <ol className="flex flex-col gap-2">
        {itemsOf(programme, list).map(({ id, name }, index) => (
          <li key={id} className="rounded-md border border-line-strong">
            <details open={id === added}>
              <summary className="min-h-12 cursor-pointer px-3 py-3 font-semibold">
                {ownText(name, spoken)}
              </summary>
              <div className="flex flex-col gap-4 border-t border-line p-3">
                <ListActs list={list} hand={hand} index={index} />
                {fieldsOf(programme, index).map((field) => (
                  <FieldInput key={JSON.stringify(field.at.slice(2))} field={field} hand={hand} />
                ))}
              </div>
            </details>
          </li>
        ))}
      </ol>
      <Button className="self-start" onClick={add}>
        {say(`programme.form.${list}.add`)}
      </Button>
    </>
  );
}

interface ListActsProps extends Pick<ListFormProps, 'list' | 'hand'> {
  readonly index: number;
}

function ListActs({ list, hand: { programme, change }, index }: ListActsProps) {
  const say = useSay();
  const language = useLanguage();
  const items = itemsOf(programme, list);
  const name = ownText(items[index]?.name ?? {}, language);
  const move = (by: -1 | 1) => change(withMoved(programme, list, { index, by }) ?? programme);
  const remove = () => {
    change(without(programme, list, index) ?? programme);
    showToast({
      text: say('programme.form.removed', { name }),
      undo: () => change(programme),
    });
  };
  return (
    <div className="flex justify-end">
      <IconButton
        name={say('programme.form.up', { name })}
        icon={<ArrowUp aria-hidden />}
        disabled={index === 0}
        onClick={() => move(-1)}
      />
      <IconButton
        name={say('programme.form.down', { name })}
        icon={<ArrowDown aria-hidden />}
        disabled={index === items.length - 1}
        onClick={() => move(1)}
      />
      <IconButton
        name={say('programme.form.remove', { name })}
        icon={<Trash aria-hidden />}
        onClick={remove}
      />
    </div>
  );
}
