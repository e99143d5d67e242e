import { done, type Result, refused } from '#domain/result.ts';
import { openBrought } from './brought-file.ts';
import { deviceSigner } from './device-key.ts';
import type { BroughtFile, BroughtIn, FileRefusal } from './status.ts';
import type { TrialTill } from './trial-tills.ts';
import { unsentAsFile } from './unsent-as-file.ts';

/** What a trial till has not sent, as the text of its file. */
export async function savedAt(
  { db }: TrialTill,
  { beside }: { readonly beside?: unknown } = {},
): Promise<string> {
  const { parts } = await unsentAsFile(db, { app: 'trial', signer: deviceSigner(db), beside });
  return parts.join('');
}

export async function openAt(
  { db, line }: Pick<TrialTill, 'db' | 'line'>,
  text: string,
): Promise<Result<BroughtFile, FileRefusal>> {
  return await openBrought(db, line, new Blob([text]));
}

/** Read and taken in, or the code of whatever stood against it. */
export async function takeInAt(
  till: TrialTill,
  text: string,
): Promise<Result<BroughtIn, FileRefusal['code']>> {
  const opened = await openAt(till, text);
  if (!opened.ok) return refused(opened.refusal.code);
  const taken = await opened.value.takeIn();
  return taken.ok ? done(taken.value) : refused(taken.refusal.code);
}
