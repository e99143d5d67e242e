import type { ReceiptPaper } from '../receipt-paper.ts';

/** What a printer puts on a roll: columns of its own letters, and dots of a picture. */
export interface Roll {
  readonly columns: number;
  readonly dots: number;
}

export const rolls: Readonly<Record<Exclude<ReceiptPaper, 'a4'>, Roll>> = {
  '80': { columns: 42, dots: 512 },
  '58': { columns: 32, dots: 384 },
};
