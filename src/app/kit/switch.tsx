import { useId } from 'react';

export interface SwitchProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly disabled?: boolean;
}

export function Switch({ label, hint, on, onSwitch, disabled = false }: SwitchProps) {
  const id = useId();
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-labelledby={`${id}-label`}
      aria-describedby={hint ? `${id}-hint` : undefined}
      disabled={disabled}
      onClick={() => onSwitch(!on)}
      className="group flex min-h-14 w-full items-center justify-between gap-4 rounded-md text-left
        disabled:text-ink3"
    >
      <span className="flex flex-col">
        <span id={`${id}-label`}>{label}</span>
        {hint && (
          <span id={`${id}-hint`} className="text-15 text-ink3">
            {hint}
          </span>
        )}
      </span>
      <span
        aria-hidden
        className="flex h-8 w-14 shrink-0 items-center rounded-pill border-2 border-line-strong
          bg-sunken p-1 group-aria-checked:justify-end group-aria-checked:border-accent
          group-aria-checked:bg-accent"
      >
        <span className="size-5 rounded-pill bg-line-strong group-aria-checked:bg-on-accent" />
      </span>
    </button>
  );
}
