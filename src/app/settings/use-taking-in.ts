import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useShop } from '#app/shop-context.tsx';
import type { BroughtFile, BroughtIn, FileRefusal } from '#sync/status.ts';
import { useSettingsPorts } from './settings-ports.ts';
import { useWorking } from './use-working.ts';

export interface TakingInFile {
  /** Read, and not taken in yet. */
  readonly file: BroughtFile | undefined;
  readonly report: BroughtIn | undefined;
  readonly refusal: FileRefusal['code'] | undefined;
  readonly busy: boolean;
  /** Her PIN was asked for this file. */
  readonly allowed: boolean;
  open(file: Blob): void;
  takeIn(): void;
}

/** A file on its way: read first, then told to the endpoint, again where the line was away. */
export function useTakingIn(): TakingInFile {
  const shop = useShop();
  const { openBrought } = useSettingsPorts();
  const queries = useQueryClient();
  const [file, setFile] = useState<BroughtFile>();
  const [report, setReport] = useState<BroughtIn>();
  const [refusal, setRefusal] = useState<FileRefusal['code']>();
  const [allowed, setAllowed] = useState(false);
  const { busy, work } = useWorking();
  const open = (blob: Blob) =>
    void work(async () => {
      setReport(undefined);
      setAllowed(false);
      const opened = await openBrought(blob);
      setFile(opened.ok ? opened.value : undefined);
      setRefusal(opened.ok ? undefined : opened.refusal.code);
    });
  const takeIn = () =>
    void work(async () => {
      if (file === undefined) return;
      setAllowed(true);
      const taken = await file.takeIn();
      setRefusal(taken.ok ? undefined : taken.refusal.code);
      setReport(taken.ok ? taken.value : undefined);
      const mayYetBe = !taken.ok && taken.refusal.code === 'LINE_DOWN';
      if (!mayYetBe) setFile(undefined);
      shop.nudge();
      void queries.invalidateQueries();
    });
  return { file, report, refusal, busy, allowed, open, takeIn };
}
