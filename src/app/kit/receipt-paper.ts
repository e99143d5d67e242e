import { useSyncExternalStore } from 'react';

export const receiptPapers = ['80', '58', 'a4'] as const;

/** A roll by its width in millimetres, or a sheet. */
export type ReceiptPaper = (typeof receiptPapers)[number];

/** Called the same everywhere. */
export const paperNames: Readonly<Record<ReceiptPaper, string>> = {
  '80': '80\u00a0mm',
  '58': '58\u00a0mm',
  a4: 'A4',
};

const place = 'habitue.paper';
const listeners = new Set<() => void>();

/** What lies in this device’s printer. */
export function useReceiptPaper(): readonly [ReceiptPaper, (paper: ReceiptPaper) => void] {
  return [useSyncExternalStore(onPaper, rememberedPaper), setPaper];
}

function rememberedPaper(): ReceiptPaper {
  const kept = localStorage.getItem(place);
  return receiptPapers.find((paper) => paper === kept) ?? '80';
}

function setPaper(paper: ReceiptPaper): void {
  localStorage.setItem(place, paper);
  for (const heard of listeners) heard();
}

function onPaper(heard: () => void): () => void {
  listeners.add(heard);
  return () => listeners.delete(heard);
}
