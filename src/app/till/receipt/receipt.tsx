import type { Ref } from 'react';
import { useVoice } from '#app/kit/promise/use-voice.ts';
import type { ReceiptPaper } from '#app/kit/receipt-paper.ts';
import { giftRows, type ReceiptOf, receiptRows } from './receipt-rows.ts';
import { RowsPaper } from './rows-paper.tsx';

interface ReceiptProps extends ReceiptOf {
  readonly ref: Ref<HTMLDivElement>;
  readonly paper: ReceiptPaper;
  /** Without prices, for whom the goods are given to. */
  readonly gift?: boolean | undefined;
}

/** The receipt on paper. */
export function Receipt({ ref, paper, gift, ...of }: ReceiptProps) {
  const voice = useVoice();
  const sections = gift ? giftRows(of, voice) : receiptRows(of, voice);
  return <RowsPaper ref={ref} name="receipt" paper={paper} sections={sections} />;
}
