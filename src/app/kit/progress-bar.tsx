import { useId } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { useFormat } from './use-format.ts';

export interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  readonly of: number;
  readonly secondsLeft?: number | undefined;
}

/** How far a long work is: a share, a count, and the time left as soon as it can be told. */
export function ProgressBar({ label, done, of, secondsLeft }: ProgressBarProps) {
  const say = useSay();
  const format = useFormat();
  const id = useId();
  const share = of === 0 ? 0 : Math.floor((done / of) * 100);
  const counted = { done: format.points(done), total: format.points(of) };
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap justify-between gap-x-4 text-15">
        <span id={id} className="font-semibold">
          {label}
        </span>
        <span className="figures">{format.percent(share * 100)}</span>
      </div>
      <progress
        aria-labelledby={id}
        value={done}
        max={Math.max(of, 1)}
        className="h-3 w-full appearance-none overflow-hidden rounded-pill border
          border-line-strong bg-sunken [&::-moz-progress-bar]:bg-accent
          [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
      />
      <div className="flex flex-wrap justify-between gap-x-4 text-15 text-ink2">
        <span className="figures">{say('kit.progress.count', counted)}</span>
        {secondsLeft !== undefined && (
          <span>{say('kit.progress.left', { time: format.timeLeft(secondsLeft) })}</span>
        )}
      </div>
    </div>
  );
}
