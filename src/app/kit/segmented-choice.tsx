import { useId } from 'react';

export interface SegmentedChoiceProps<Value extends string> {
  readonly legend: string;
  readonly legendHidden?: boolean;
  readonly value: Value | undefined;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    readonly lang?: string;
  }[];
  readonly onPick: (value: Value) => void;
  readonly className?: string;
}

/**
 * One of a few, all of them in view. Each is as wide as when it is chosen and bold, so that nothing
 * beside it moves.
 */
export function SegmentedChoice<Value extends string>(props: SegmentedChoiceProps<Value>) {
  const { legend, legendHidden = false, value, options, onPick, className = '' } = props;
  const name = useId();
  return (
    <fieldset className={`min-w-0 ${className}`}>
      <legend className={legendHidden ? 'sr-only' : 'mb-1 text-15 font-semibold text-ink2'}>
        {legend}
      </legend>
      <div className="flex flex-wrap gap-2">
        {options.map((option) => (
          <label
            key={option.value}
            lang={option.lang}
            data-text={option.label}
            className="relative flex min-h-12 min-w-12 flex-col items-center justify-center
              rounded-md border border-line-strong bg-surface px-4 text-ink
              has-checked:border-accent has-checked:bg-accent has-checked:font-semibold
              has-checked:text-on-accent
              has-focus-visible:outline-3 has-focus-visible:outline-offset-2
              has-focus-visible:outline-focus after:invisible after:h-0 after:overflow-hidden
              after:font-semibold after:content-[attr(data-text)] after:select-none"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onPick(option.value)}
              className="absolute inset-0 cursor-pointer appearance-none outline-none"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
