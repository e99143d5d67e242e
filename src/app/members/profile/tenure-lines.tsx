import { useVoice } from '#app/kit/promise/use-voice.ts';
import type { Voice } from '#app/kit/promise/voice.ts';
import type { TierByHand } from '#domain/member/card.ts';
import type { Tenure } from '#domain/programme/tenure.ts';
import { ownText } from '#i18n/own-text.ts';
import { useClerkNames } from '../use-clerk-names.ts';

interface TenureLinesProps {
  readonly tenure: Tenure;
  readonly byHand: TierByHand | undefined;
}

/** Since when she stands there, until when, what keeps it, and who gave it where somebody did. */
export function TenureLines({ tenure, byHand }: TenureLinesProps) {
  const voice = useVoice();
  const nameOf = useClerkNames();
  const keeps = keepWords(tenure, voice);
  return (
    <>
      <p className="font-semibold">{sinceWords(tenure, voice)}</p>
      {keeps && <p className="text-ink2">{keeps}</p>}
      {byHand && (
        <p className="text-15 text-ink2">
          {voice.say('members.tier.byHand', { manager: nameOf(byHand.manager), note: byHand.note })}
        </p>
      )}
    </>
  );
}

function sinceWords({ tier, since, until }: Tenure, { say, format, language, today }: Voice) {
  const figures = { tier: ownText(tier.name, language), day: format.day(since, today) };
  if (until === undefined) return say('members.tier.since', figures);
  return say('members.tier.until', { ...figures, until: format.day(until, today) });
}

function keepWords({ keep }: Tenure, { say, format }: Voice): string | undefined {
  if (!keep) return undefined;
  if (keep.by === 'purchases') return say('members.tier.keep.purchases', { n: keep.more });
  return say(`members.tier.keep.${keep.by}`, { amount: format.money(keep.moreMinor) });
}
