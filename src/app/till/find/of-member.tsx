import X from 'lucide-react/icons/x';
import { IconButton } from '#app/kit/icon-button.tsx';
import { useShop } from '#app/shop-context.tsx';
import type { MemberId } from '#domain/member/member.ts';
import { useSay } from '#i18n/use-say.ts';
import { readCard } from '#storage/read/read-card.ts';
import { useLive } from '#storage/read/use-live.ts';
import { memberName } from '../member-name.ts';

interface OfMemberProps {
  readonly member: MemberId | undefined;
  readonly onForget: () => void;
}

/** Whose purchases alone are shown, or how to say whose. */
export function OfMember({ member, onForget }: OfMemberProps) {
  const say = useSay();
  const { db } = useShop();
  const read = useLive(async () => member && (await readCard(db, member)), [db, member]);
  const card = read && read.member === member ? read : undefined;
  if (member === undefined) return <p className="text-15 text-ink2">{say('money.find.whose')}</p>;
  const name = card ? memberName(card, say) : '';
  return (
    <p className="flex items-center gap-2 rounded-md bg-sunken pl-3">
      <span className="min-w-0 grow" lang={card?.profile.nameLanguage}>
        {say('money.find.of', { name })}
      </span>
      <IconButton
        name={say('money.find.anybody')}
        icon={<X aria-hidden size={20} />}
        onClick={onForget}
      />
    </p>
  );
}
