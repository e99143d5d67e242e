import QrIcon from 'lucide-react/icons/qr-code';
import { useState } from 'react';
import { Avatar } from '#app/kit/avatar.tsx';
import { Button } from '#app/kit/button.tsx';
import { LaterCard } from '#app/kit/member-card/later-card.tsx';
import { QrCode } from '#app/kit/qr-code.tsx';
import { TierMark } from '#app/kit/tier-mark.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import { useToday } from '#app/kit/use-today.ts';
import type { Card } from '#domain/member/card.ts';
import { standing } from '#domain/programme/standing.ts';
import { ownText } from '#i18n/own-text.ts';
import { useLanguage, useSay } from '#i18n/use-say.ts';
import { memberName } from '../member-name.ts';
import { useClerkNames } from '../use-clerk-names.ts';
import { useInForce } from '../use-programme.ts';

/** Who she is, her standing, and her number as figures and as a code to scan. */
export function ProfileHead({ card }: { readonly card: Card }) {
  const say = useSay();
  const format = useFormat();
  const today = useToday();
  const nameOf = useClerkNames();
  const [code, setCode] = useState(false);
  const { profile, number, enrolledOn, enrolledBy } = card;
  return (
    <div className="flex flex-wrap items-center gap-4">
      <Avatar
        name={memberName(card, say)}
        lang={profile.nameLanguage}
        className="size-16 text-24"
      />
      <div className="min-w-0 grow basis-64">
        <p className="flex flex-wrap items-center gap-x-3">
          <span lang={profile.nameLanguage} className="min-w-0 text-24 font-semibold">
            {memberName(card, say)}
          </span>
          <Standing card={card} />
        </p>
        {profile.reading && (
          <p lang={profile.nameLanguage} className="text-ink2">
            {profile.reading}
          </p>
        )}
        <p className="text-15 text-ink3">
          {say('members.enrolled', {
            day: format.day(enrolledOn, today),
            clerk: nameOf(enrolledBy),
          })}
        </p>
      </div>
      <div className="flex items-center gap-3">
        <p>
          <span className="block text-13 text-ink3">{say('members.number')}</span>
          <span className="figures select-text">{number}</span>
        </p>
        <Button
          icon={<QrIcon aria-hidden size={20} />}
          aria-expanded={code}
          onClick={() => setCode(!code)}
        >
          {say(code ? 'members.qr.hide' : 'members.qr.show')}
        </Button>
      </div>
      <LaterCard card={card} />
      {code && (
        <div className="w-full">
          <QrCode text={number} label={say('members.qr.label', { number })} className="size-56" />
        </div>
      )}
    </div>
  );
}

function Standing({ card }: { readonly card: Card }) {
  const say = useSay();
  const today = useToday();
  const language = useLanguage();
  const rules = useInForce();
  const tier = rules && standing(card, rules.programme, { ...rules, day: today }).tier;
  if (tier) return <TierMark name={ownText(tier.name, language)} rank={tier.rank} />;
  return <TierMark name={say('members.base')} rank={0} />;
}
