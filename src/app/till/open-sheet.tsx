import { CameraSheet } from './camera/camera-sheet.tsx';
import {
  LaterByHandSheet,
  LaterFindPurchaseSheet,
  LaterGiftCardSheet,
  LaterLooseSheet,
  LaterPartSheet,
  LaterVoucherSheet,
} from './money-parts.tsx';
import { CourtesySheet } from './promise/courtesy-sheet.tsx';
import { WhySheet } from './promise/why-sheet.tsx';
import { SendSheet } from './receipt/send-sheet.tsx';
import { PurchaseSheet } from './recent/purchase-sheet.tsx';
import { useSell } from './sell-context.ts';
import { CashSheet } from './tender/cash-sheet.tsx';
import { SplitSheet } from './tender/split-sheet.tsx';
import type { Paying } from './tender/use-paying.ts';
import type { Taking } from './use-taking.ts';

interface Ports {
  readonly paying: Paying;
  readonly taking: Taking;
}

export function OpenSheet({ paying, taking }: Ports) {
  const { open } = useSell();
  switch (open?.kind) {
    case 'why':
      return <WhySheet />;
    case 'courtesy':
      return <CourtesySheet />;
    case 'camera':
      return <CameraSheet onCode={taking.takeCode} />;
    case 'cash':
      return <CashSheet paying={paying} />;
    case 'by-hand':
      return <LaterByHandSheet key={open.line} line={open.line} />;
    case 'gift-card':
      return <LaterGiftCardSheet key={open.code} {...open} />;
    case 'find':
      return <LaterFindPurchaseSheet entry={open.entry} />;
    case 'loose':
      return <LaterLooseSheet key={open.receipt} receipt={open.receipt} />;
    case 'voucher':
      return <LaterVoucherSheet />;
    case 'part':
      return <LaterPartSheet code={open.code} />;
    case 'split':
      return <SplitSheet paying={paying} />;
    case 'send':
      return <SendSheet key={open.purchase} purchase={open.purchase} />;
    case 'purchase':
      return <PurchaseSheet key={open.purchase} {...open} />;
    case undefined:
      return null;
  }
}
