interface ChoiceProps {
  readonly label: string;
  readonly on: boolean;
  readonly onPress: () => void;
}

/** An answer that stays pressed once it was given. */
export function Choice({ label, on, onPress }: ChoiceProps) {
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={onPress}
      className="min-h-12 min-w-16 rounded-md border border-line-strong bg-surface px-4
        aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:font-semibold
        aria-pressed:text-on-accent"
    >
      {label}
    </button>
  );
}
