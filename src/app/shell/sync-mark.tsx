import type { SyncText } from './sync-text.ts';

/** A full dot, a half one, a ring, a triangle: told apart without colour. */
export function SyncMark({ shape }: Pick<SyncText, 'shape'>) {
  const look = {
    dot: 'text-positive',
    half: 'text-ink2',
    ring: 'text-offline',
    triangle: 'text-danger',
  };
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className={`size-4 shrink-0 ${look[shape]}`}>
      {shape === 'dot' && <circle cx="8" cy="8" r="6" fill="currentColor" />}
      {shape === 'triangle' && <path d="M8 1.5 15 14H1Z" fill="currentColor" />}
      {(shape === 'ring' || shape === 'half') && (
        <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="2.5" />
      )}
      {shape === 'half' && <path d="M8 2.5a5.5 5.5 0 0 1 0 11Z" fill="currentColor" />}
    </svg>
  );
}
