import { Panel } from '#app/kit/panel.tsx';
import { useVoice } from '#app/kit/promise/use-voice.ts';
import type { Card } from '#domain/member/card.ts';
import type { Minor } from '#domain/money/money.ts';
import type { Tier, TierTest } from '#domain/programme/programme.ts';
import { standing } from '#domain/programme/standing.ts';
import { tenure } from '#domain/programme/tenure.ts';
import { ownText } from '#i18n/own-text.ts';
import { useInForce } from '../use-programme.ts';
import { GiveTier } from './give-tier.tsx';
import { TenureLines } from './tenure-lines.tsx';

/** How far to the next tier, with the figures that decide it. */
export function StandingPanel({ card }: { readonly card: Card }) {
  const { say, format, today } = useVoice();
  const rules = useInForce();
  if (!rules || rules.programme.tiers.length === 0) return null;
  const { programme, earlier } = rules;
  const { tier, spentMinor, next, byHand } = standing(card, programme, { day: today, earlier });
  const held = tenure(card, rules, today);
  const measured = next?.tier ?? tier;
  return (
    <Panel title={say('members.tier')}>
      {held && <TenureLines tenure={held} byHand={byHand} />}
      <p className="tabular-nums">
        {say('members.tier.spent', { amount: format.money(spentMinor) })}
        {measured && <Window tier={measured} />}
      </p>
      {next ? (
        <Way tier={next.tier} spentMinor={spentMinor} />
      ) : (
        <p className="text-ink2">{say('members.tier.top')}</p>
      )}
      <GiveTier card={card} tiers={programme.tiers} />
    </Panel>
  );
}

function Window({ tier }: { readonly tier: Tier }) {
  const { say } = useVoice();
  const { window } = tier;
  const n = window.kind === 'rolling' ? window.months : 0;
  return <span className="text-ink2"> · {say(`members.tier.window.${window.kind}`, { n })}</span>;
}

interface WayProps {
  readonly tier: Tier;
  readonly spentMinor: Minor;
}

function Way({ tier, spentMinor }: WayProps) {
  const { say, format, language } = useVoice();
  const needed = (kind: TierTest['kind']) =>
    tier.anyOf.flatMap((test) => {
      if (test.kind !== kind) return [];
      return test.kind === 'purchases' ? test.atLeast : test.atLeastMinor;
    })[0];
  const [cumulative, single] = [needed('cumulative'), needed('single')];
  const purchases = needed('purchases');
  const name = ownText(tier.name, language);
  return (
    <>
      {cumulative !== undefined && (
        <>
          <progress
            aria-label={name}
            value={Math.max(0, spentMinor)}
            max={cumulative}
            className="h-2 w-full appearance-none overflow-hidden rounded-pill bg-sunken
              [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken
              [&::-webkit-progress-value]:bg-accent"
          />
          <p className="text-ink2">
            {say('members.tier.next', {
              tier: name,
              amount: format.money(Math.max(0, cumulative - spentMinor)),
            })}
          </p>
        </>
      )}
      {single !== undefined && (
        <p className="text-15 text-ink3">
          {say('members.tier.or.single', { amount: format.money(single) })}
        </p>
      )}
      {purchases !== undefined && (
        <p className="text-15 text-ink3">{say('members.tier.or.purchases', { n: purchases })}</p>
      )}
    </>
  );
}
