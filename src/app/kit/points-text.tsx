import type { Points } from '#domain/money/money.ts';
import { useSay } from '#i18n/use-say.ts';

export interface PointsTextProps {
  readonly points: Points;
  readonly className?: string;
}

/** "148 points", in the plural of the language. */
export function PointsText({ points, className = '' }: PointsTextProps) {
  const say = useSay();
  return <span className={`figures ${className}`}>{say('kit.points', { points })}</span>;
}
