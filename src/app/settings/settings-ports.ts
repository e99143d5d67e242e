import { createContext, useContext } from 'react';
import type { Shop } from '#actions/shop.ts';
import { assert } from '#domain/assert.ts';
import type { ClerkChanged, ClerkRole } from '#domain/fact/fact.ts';
import type { Result } from '#domain/result.ts';
import type {
  BroughtFile,
  FileRefusal,
  PairingCode,
  PairRefusal,
  TillListed,
} from '#sync/status.ts';

/** What these screens need of the rest of the house; the app puts it there. */
export interface SettingsPorts {
  readonly version: string;
  makeCode(): Promise<Result<PairingCode, PairRefusal>>;
  pair(code: string): Promise<Result<unknown, PairRefusal>>;
  /** Asks anew what is kept aside; false where nobody answers. */
  listAsides(): Promise<boolean>;
  listTills(): Promise<Result<readonly TillListed[], PairRefusal>>;
  /** A till was lost. */
  closeTill(till: string): Promise<Result<unknown, PairRefusal>>;
  /** What is set aside at a lost till is free again. */
  releaseTill(till: string): Promise<Result<unknown, PairRefusal>>;
  /** Reads what another till saved because it could not send it. */
  openBrought(file: Blob): Promise<Result<BroughtFile, FileRefusal>>;
  /** Whether the browser promises not to clear the data; nothing where it cannot say. */
  askToKeep(): Promise<boolean | undefined>;
  /** Checks each record of the chain: how many there are, and the first that does not fit. */
  audit(): Promise<{ readonly checked: number; readonly broken?: number }>;
  /** Makes a practice till and has the tab turn to it; false where there is no room for one. */
  beginPractice(shop: Shop, practising: WhoPractises): Promise<boolean>;
  /** Whether a practice till of an earlier day lies on this device. */
  isPracticeThere(): Promise<boolean>;
  forgetPractice(): Promise<void>;
  leavePractice(): Promise<void>;
  /**
   * Fills a boutique that was just opened with the sample's people; false when nothing was
   * kept.
   */
  fillSample(shop: Shop, opened: Opened): Promise<boolean>;
}

export interface WhoPractises {
  readonly clerk: { readonly name: string; readonly role: ClerkRole };
  readonly managerName: string;
}

export interface Opened {
  readonly manager: ClerkChanged;
  readonly currency: string;
  readonly country: string;
}

export const SettingsContext = createContext<SettingsPorts | undefined>(undefined);

export function useSettingsPorts(): SettingsPorts {
  const ports = useContext(SettingsContext);
  assert(ports, 'useSettingsPorts() outside of SettingsContext');
  return ports;
}
