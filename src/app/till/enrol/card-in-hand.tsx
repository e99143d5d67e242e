import IdCard from 'lucide-react/icons/id-card';
import X from 'lucide-react/icons/x';
import { IconButton } from '#app/kit/icon-button.tsx';
import { useSay } from '#i18n/use-say.ts';

interface CardInHandProps {
  readonly card: string;
  readonly onTakeOff: () => void;
}

/** The printed card that somebody new is to be handed; it can be put back into the box. */
export function CardInHand({ card, onTakeOff }: CardInHandProps) {
  const say = useSay();
  return (
    <div className="flex items-center gap-3 rounded-md bg-accent-soft py-1 pr-1 pl-3">
      <IdCard aria-hidden size={22} className="shrink-0 text-accent" />
      <p className="min-w-0 grow">
        <span className="block text-13 text-ink2">{say('till.enrol.cardInHand')}</span>
        <span className="figures block font-semibold wrap-anywhere">{card}</span>
      </p>
      <IconButton
        name={say('till.enrol.cardOff', { card })}
        icon={<X aria-hidden size={22} />}
        onClick={onTakeOff}
      />
    </div>
  );
}
