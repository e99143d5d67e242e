import type { Points } from '#domain/money/money.ts';
import { useSay } from '#i18n/use-say.ts';

export interface PointsTextProps {
  readonly points: Points;
  /** Shows the plus too: this is a movement, not a balance. */
  readonly signed?: boolean;
  readonly className?: string;
}

/** "148 points", in the plural of the language. */
export function PointsText({ points, signed = false, className = '' }: PointsTextProps) {
  const say = useSay();
  const text = say('kit.points', { points }).replace('-', '\u2212');
  return <span className={`figures ${className}`}>{signed && points > 0 ? `+${text}` : text}</span>;
}
