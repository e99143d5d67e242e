import type { Points } from '#domain/money/money.ts';
import type { OwnText } from '#domain/programme/programme.ts';
import type { Quote } from '#domain/promise/quote.ts';
import { ownText } from '#i18n/own-text.ts';
import { bringsWords } from './promise-words.ts';
import { useVoice } from './use-voice.ts';

interface PointsNewsProps {
  /** As it was recorded with the purchase. */
  readonly quote: Quote | undefined;
  readonly earnedPoints: Points;
  readonly reached: OwnText | undefined;
  readonly className?: string;
}

/** What a purchase brought her: points and balance, what is for next time, a new standing. */
export function PointsNews(props: PointsNewsProps) {
  const { quote, earnedPoints, reached, className = 'text-15' } = props;
  const voice = useVoice();
  const { say, language } = voice;
  if (!quote?.member || !quote.balance) return null;
  return (
    <div className={className}>
      {quote.earns && (
        <p className="figures text-balance whitespace-normal!">
          {say('till.done.points', { n: earnedPoints, balance: quote.balance.after })}
        </p>
      )}
      {quote.issues?.map((one) => (
        <p key={one.right}>{bringsWords(one, voice)}</p>
      ))}
      {reached && (
        <p className="font-semibold text-positive">
          {say('till.done.tier', { tier: ownText(reached, language) })}
        </p>
      )}
    </div>
  );
}
