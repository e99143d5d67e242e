import { useState } from 'react';
import { sound } from '#app/kit/sounds.ts';
import type { Result } from '#domain/result.ts';
import { type ShiftRefusal, shiftRefusalText } from './shift-refusal-text.ts';
import { useTelling } from './telling.ts';

export interface Recording {
  readonly busy: boolean;
  /** What stood against the last act, in words. */
  readonly trouble: string | undefined;
  /** One act at a time. */
  record<Value>(
    act: () => Promise<Result<Value, ShiftRefusal>>,
    onDone: (value: Value) => void,
  ): void;
}

export function useRecording(): Recording {
  const telling = useTelling();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const [, setFault] = useState<unknown>();
  const run = async <Value>(
    act: () => Promise<Result<Value, ShiftRefusal>>,
    onDone: (value: Value) => void,
  ) => {
    if (busy) return;
    setBusy(true);
    const recorded = await act().finally(() => setBusy(false));
    const said = recorded.ok ? undefined : shiftRefusalText(recorded.refusal, telling);
    setTrouble(said);
    if (said !== undefined) sound('refused');
    if (recorded.ok) onDone(recorded.value);
  };
  const throwIt = (fault: unknown) =>
    setFault(() => {
      throw fault;
    });
  return { busy, trouble, record: (act, onDone) => void run(act, onDone).catch(throwIt) };
}
