import X from 'lucide-react/icons/x';
import { IconButton } from '#app/kit/icon-button.tsx';
import { useShop } from '#app/shop-context.tsx';
import type { MemberId } from '#domain/member/member.ts';
import { useSay } from '#i18n/use-say.ts';
import { readCard } from '#storage/read/read-card.ts';
import { useLive } from '#storage/read/use-live.ts';
import { memberName } from '../member-name.ts';

interface LooseWhoseProps {
  readonly member: MemberId | undefined;
  readonly onForget: () => void;
}

/** Who brought the goods, where she was said. */
export function LooseWhose({ member, onForget }: LooseWhoseProps) {
  const say = useSay();
  const { db } = useShop();
  const read = useLive(async () => member && (await readCard(db, member)), [db, member]);
  const card = read && read.member === member ? read : undefined;
  if (member === undefined) return null;
  return (
    <p className="flex items-center gap-2 rounded-md bg-sunken pl-3">
      <span className="min-w-0 grow" lang={card?.profile.nameLanguage}>
        {card && say('money.loose.of', { name: memberName(card, say) })}
      </span>
      <IconButton
        name={say('money.loose.nobody')}
        icon={<X aria-hidden size={20} />}
        onClick={onForget}
      />
    </p>
  );
}
