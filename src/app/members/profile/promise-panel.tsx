import { balanceOn } from '#domain/ledger/balance.ts';
import type { Card } from '#domain/member/card.ts';
import type { Benefit, Programme } from '#domain/programme/programme.ts';
import { ownText } from '#i18n/own-text.ts';
import { useProgramme } from '../use-programme.ts';
import { exceptText, givesText, whyNotText } from './benefit-text.ts';
import { type CardToday, cardToday } from './card-today.ts';
import { Panel } from './panel.tsx';
import { useVoice } from './use-voice.ts';

/** What the card gives today, in the three lines of every promise: given, not given, earned. */
export function PromisePanel({ card }: { readonly card: Card }) {
  const { say, today } = useVoice();
  const programme = useProgramme();
  if (!programme) return null;
  const { given, notGiven } = cardToday(card, programme, today);
  return (
    <Panel title={say('members.promise')}>
      <ul className="flex flex-col gap-2 rounded-md bg-sunken p-4">
        {given.map((benefit) => (
          <Given key={benefit.id} benefit={benefit} />
        ))}
        {given.length === 0 && <Line mark="–">{say('members.promise.none')}</Line>}
        {notGiven.map((one) => (
          <NotGiven key={one.benefit.id} {...one} />
        ))}
        <Points card={card} programme={programme} />
      </ul>
    </Panel>
  );
}

function Given({ benefit }: { readonly benefit: Benefit }) {
  const voice = useVoice();
  const except = exceptText(benefit, voice);
  return (
    <Line mark="✓">
      <span className="font-semibold text-positive">{givesText(benefit, voice)}</span>{' '}
      <span>{ownText(benefit.name, voice.language)}</span>
      {except && <span className="block text-15 text-ink2">{except}</span>}
    </Line>
  );
}

function NotGiven({ benefit, why }: CardToday['notGiven'][number]) {
  const voice = useVoice();
  return (
    <Line mark="–">
      {ownText(benefit.name, voice.language)}
      <span className="block text-15 text-ink2">{whyNotText(why, voice)}</span>
    </Line>
  );
}

interface PointsProps {
  readonly card: Card;
  readonly programme: Programme;
}

function Points({ card, programme }: PointsProps) {
  const { say, format, today } = useVoice();
  const { earning, redemption } = programme;
  const { available } = balanceOn(card, today);
  const blocks = redemption ? Math.floor(available / redemption.block.points) : 0;
  const spendable = blocks * (redemption?.block.points ?? 0);
  const usable = redemption && spendable >= Math.max(1, redemption.minimumPoints);
  return (
    <Line mark="＋">
      {earning &&
        say('members.promise.earns', {
          points: earning.rate.points,
          amount: format.money(earning.rate.perMinor),
        })}
      {usable && (
        <span className="block font-semibold">
          {say('members.promise.spend', {
            points: spendable,
            amount: format.money(blocks * redemption.block.minor),
          })}
        </span>
      )}
    </Line>
  );
}

interface LineProps {
  readonly mark: string;
  readonly children: React.ReactNode;
}

function Line({ mark, children }: LineProps) {
  return (
    <li className="flex gap-3">
      <span aria-hidden className="w-5 shrink-0 text-center">
        {mark}
      </span>
      <span className="min-w-0">{children}</span>
    </li>
  );
}
