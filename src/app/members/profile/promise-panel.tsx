import { Panel } from '#app/kit/panel.tsx';
import { exceptWords, givesWords } from '#app/kit/promise/benefit-words.ts';
import { PromiseLine } from '#app/kit/promise/promise-line.tsx';
import { promiseWords } from '#app/kit/promise/promise-words.ts';
import { useVoice } from '#app/kit/promise/use-voice.ts';
import { balanceOn } from '#domain/ledger/balance.ts';
import type { Card } from '#domain/member/card.ts';
import type { Benefit, Programme } from '#domain/programme/programme.ts';
import { ownText } from '#i18n/own-text.ts';
import { useInForce } from '../use-programme.ts';
import { cardToday } from './card-today.ts';

/** What the card gives today, in the three lines of every promise: given, not given, earned. */
export function PromisePanel({ card }: { readonly card: Card }) {
  const voice = useVoice();
  const { say, today } = voice;
  const rules = useInForce();
  if (!rules) return null;
  const { given, promise } = cardToday(card, rules, today);
  const hers = promise.reach.filter(({ code }) => code === 'VOUCHER');
  return (
    <Panel title={say('members.promise')}>
      <div className="flex flex-col gap-2 rounded-md bg-sunken p-4">
        {given.map((benefit) => (
          <Given key={JSON.stringify(benefit)} benefit={benefit} />
        ))}
        {given.length === 0 && <PromiseLine mark="✕">{say('members.promise.none')}</PromiseLine>}
        {promiseWords(promise, voice).notGiven.map(({ key, what, why }) => (
          <PromiseLine key={key} mark="✕">
            {what}
            <span className="block text-15 text-ink2">{why}</span>
          </PromiseLine>
        ))}
        {promiseWords({ ...promise, reach: hers }, voice).reach.map((text) => (
          <PromiseLine key={text} mark="＋">
            {text}
          </PromiseLine>
        ))}
        <Points card={card} programme={rules.programme} />
      </div>
    </Panel>
  );
}

function Given({ benefit }: { readonly benefit: Benefit }) {
  const voice = useVoice();
  const except = exceptWords(benefit, voice);
  return (
    <PromiseLine mark="✓">
      <span className="font-semibold text-positive">{givesWords(benefit, voice)}</span>{' '}
      <span>{ownText(benefit.name, voice.language)}</span>
      {except && <span className="block text-15 text-ink2">{except}</span>}
    </PromiseLine>
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
    <PromiseLine mark="＋">
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
    </PromiseLine>
  );
}
