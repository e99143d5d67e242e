import type { DeskProgress, IntakeDesk } from './intake-desk.ts';

/** What the page asks of the desk's worker; the answer repeats its number. */
export interface DeskAsk {
  readonly id: number;
  readonly method: keyof IntakeDesk;
  readonly given: readonly unknown[];
}

export type DeskAnswer =
  | { readonly answer: 'value'; readonly id: number; readonly value: unknown }
  | { readonly answer: 'failed'; readonly id: number; readonly why: string }
  | { readonly answer: 'progress'; readonly progress: DeskProgress };
