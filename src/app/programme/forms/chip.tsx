interface ChipProps {
  readonly text: string;
  readonly chosen: boolean;
  readonly onChange: () => void;
}

/** One of several that can be chosen together. */
export function Chip({ text, chosen, onChange }: ChipProps) {
  return (
    <label
      className="relative flex min-h-12 items-center gap-2 rounded-md border border-line-strong
        bg-surface px-3 has-checked:border-accent has-checked:bg-accent-soft
        has-focus-visible:outline-3 has-focus-visible:outline-offset-2
        has-focus-visible:outline-focus"
    >
      <input type="checkbox" checked={chosen} onChange={onChange} className="size-5" />
      {text}
    </label>
  );
}
