import type { ReactNode } from 'react';

interface TileProps {
  readonly name: string;
  readonly detail: ReactNode;
  readonly onPick: () => void;
}

export function Tile({ name, detail, onPick }: TileProps) {
  return (
    <button
      type="button"
      onClick={onPick}
      className="flex min-h-18 flex-col items-start justify-center gap-0.5 rounded-md border
        border-line-strong bg-surface px-3 py-2 text-left leading-tight active:bg-sunken"
    >
      <span className="font-semibold">{name}</span>
      <span className="text-13 [word-break:auto-phrase] text-ink2">{detail}</span>
    </button>
  );
}
