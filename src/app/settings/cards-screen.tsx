import X from 'lucide-react/icons/x';
import { addCardBox, removeCardBox } from '#actions/card-boxes.ts';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { IconButton } from '#app/kit/icon-button.tsx';
import { Column } from '#app/kit/panel.tsx';
import { SubScreen } from '#app/kit/sub-screen.tsx';
import { showToast } from '#app/kit/toasts.ts';
import { useShop } from '#app/shop-context.tsx';
import { type CardBox, cardsIn } from '#domain/member/printed-cards.ts';
import { useSay } from '#i18n/use-say.ts';
import { readCardBoxes } from '#storage/read/read-shop.ts';
import { useLive } from '#storage/read/use-live.ts';
import { CardBoxForm } from './card-box-form.tsx';

/** The boxes of cards that came with numbers on them: what the till offers to whoever is new. */
export function CardsScreen() {
  const say = useSay();
  const { db } = useShop();
  const boxes = useLive(() => readCardBoxes(db), [db]);
  const manages = useClerkAtTill()?.role === 'manager';
  return (
    <SubScreen title={say('settings.cards')}>
      <Column>
        <p className="text-ink2">{say('settings.cards.text')}</p>
        {boxes?.length === 0 && <p>{say('settings.cards.none')}</p>}
        {boxes && boxes.length > 0 && (
          <ul className="flex flex-col" aria-label={say('settings.cards')}>
            {boxes.map((box) => (
              <BoxRow key={box.first + box.last} box={box} changeable={manages} />
            ))}
          </ul>
        )}
        {manages ? <CardBoxForm /> : <p>{say('settings.cards.MANAGER_ONLY')}</p>}
      </Column>
    </SubScreen>
  );
}

function BoxRow({ box, changeable }: { readonly box: CardBox; readonly changeable: boolean }) {
  const say = useSay();
  const shop = useShop();
  const by = useClerkAtTill()?.clerk ?? '';
  const { first, last, checked } = box;
  const count = say('settings.cards.count', { n: cardsIn(box) });
  const again = async () => {
    const added = await addCardBox(shop, { by, first, last });
    if (!added.ok) showToast({ text: say('settings.cards.NOT_RECORDED') });
  };
  const remove = async () => {
    const removed = await removeCardBox(shop, { by, box });
    if (removed.ok) showToast({ text: say('settings.cards.removed'), undo: () => void again() });
    else showToast({ text: say('settings.cards.NOT_RECORDED') });
  };
  return (
    <li className="flex min-h-14 items-center gap-3 border-b border-line py-2">
      <span className="min-w-0 grow">
        <span className="block font-semibold">
          <span className="figures">{first}</span> – <span className="figures">{last}</span>
        </span>
        <span className="block text-15 text-ink3">
          {checked ? say('settings.cards.checked', { count }) : count}
        </span>
      </span>
      {changeable && (
        <IconButton
          name={say('settings.cards.remove', { first, last })}
          icon={<X aria-hidden size={22} />}
          onClick={() => void remove()}
        />
      )}
    </li>
  );
}
