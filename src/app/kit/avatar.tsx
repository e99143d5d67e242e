export interface AvatarProps {
  readonly name: string;
  readonly lang?: string | undefined;
  readonly className?: string;
}

/** The first letter of a name as its own script counts letters, never the first two. */
export function Avatar({ name, lang, className = '' }: AvatarProps) {
  return (
    <span
      aria-hidden
      lang={lang}
      className={`inline-flex size-11 shrink-0 items-center justify-center rounded-pill
        bg-accent-soft text-17 font-semibold text-accent ${className}`}
    >
      {initialOf(name)}
    </span>
  );
}

export function initialOf(name: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name.trim());
  return first?.segment.toLocaleUpperCase() ?? '·';
}
