const marks = [
  { stars: '★', look: 'border border-current text-tier-base' },
  { stars: '★★', look: 'border border-current text-tier-silver' },
  { stars: '★★★', look: 'border-[1.5px] border-current text-tier-gold' },
  { stars: '★★★ ◆', look: 'border-4 border-double border-current text-tier-top' },
] as const;

export interface TierMarkProps {
  readonly name: string;
  /** 0 for the base standing, then as the programme ranks its tiers. */
  readonly rank: number;
  readonly className?: string;
}

/** A standing told by stars, word and border, so that it reads without any colour. */
export function TierMark({ name, rank, className = '' }: TierMarkProps) {
  const { stars, look } = markOf(rank);
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-pill px-2 py-0.5 text-13 font-semibold
        whitespace-nowrap ${look} ${className}`}
    >
      <span aria-hidden>{stars}</span>
      {name}
    </span>
  );
}

/** The stars alone, for paper, which has no colour. */
export function marksOf(rank: number): string {
  return markOf(rank).stars;
}

function markOf(rank: number) {
  return marks[Math.min(Math.max(rank, 0), 3) as 0 | 1 | 2 | 3];
}
