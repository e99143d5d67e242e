import X from 'lucide-react/icons/x';
import { Link } from 'react-router';
import { Button } from '#app/kit/button.tsx';
import { IconButton } from '#app/kit/icon-button.tsx';
import { TierMark } from '#app/kit/tier-mark.tsx';
import { useShortcut } from '#app/kit/use-shortcut.ts';
import { useToday } from '#app/kit/use-today.ts';
import { paths } from '#app/paths.ts';
import { balanceOn } from '#domain/ledger/balance.ts';
import type { Card } from '#domain/member/card.ts';
import { standing } from '#domain/programme/standing.ts';
import { ownText } from '#i18n/own-text.ts';
import { useLanguage, useSay } from '#i18n/use-say.ts';
import { memberName } from './member-name.ts';
import { usableHere } from './promise/usable-here.ts';
import { useSell } from './sell-context.ts';

interface MemberStripProps {
  readonly card: Card;
  /** She was enrolled a moment ago: that may be taken back. */
  readonly onTakeBack: (() => void) | undefined;
}

/** Who is buying: her name, her standing, what she holds, and one tap to let her go. */
export function MemberStrip({ card, onTakeBack }: MemberStripProps) {
  const say = useSay();
  const { till } = useSell();
  const name = memberName(card, say);
  const detach = () => till.act({ act: 'detach' });
  useShortcut('till', 'detach', detach);
  return (
    <div className="flex min-h-14 items-center gap-2 py-1 pl-4">
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-center gap-x-2">
          <Link
            to={paths.member(card.member)}
            lang={card.profile.nameLanguage}
            className="-my-2.5 min-w-0 py-2.5 text-17 font-semibold underline-offset-4
              hover:underline"
          >
            <span className="line-clamp-2 wrap-anywhere">{name}</span>
          </Link>
          <Tier card={card} />
        </p>
        <p className="text-15 text-ink2">
          {onTakeBack && <span className="text-positive">{say('till.enrol.done')} · </span>}
          <Holds card={card} />
        </p>
      </div>
      {onTakeBack && (
        <Button
          look="plain"
          className="shrink-0 px-2! text-15"
          aria-label={say('till.enrol.undo')}
          onClick={onTakeBack}
        >
          {say('kit.undo')}
        </Button>
      )}
      <IconButton
        name={say('till.member.detach', { name })}
        icon={<X aria-hidden size={22} />}
        onClick={detach}
      />
    </div>
  );
}

function Tier({ card }: { readonly card: Card }) {
  const say = useSay();
  const language = useLanguage();
  const day = useToday();
  const { programme, earlier } = useSell();
  const { tier } = standing(card, programme, { day, earlier });
  if (tier === null) return <TierMark name={say('till.member.base')} rank={0} />;
  return <TierMark name={ownText(tier.name, language)} rank={tier.rank} />;
}

function Holds({ card }: { readonly card: Card }) {
  const say = useSay();
  const { mayRedeem, programme, held } = useSell();
  const day = useToday();
  const { balance, available } = balanceOn(card, day);
  const points = say('kit.points', { points: balance });
  if (mayRedeem || available === 0) return points;
  const n = usableHere({ card, programme, held, day });
  return n === 0
    ? say('till.member.withLine', { points })
    : say('till.member.usable', { points, n });
}
