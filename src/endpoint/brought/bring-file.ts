import { hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { done, type Result, refused } from '#domain/result.ts';
import { type FileUnread, readUnsent } from '#protocol/read-unsent.ts';
import { FILE_REFUSALS, type FileRefusal, type TakenInAnswer } from '#protocol/taken-in-message.ts';
import type { Unsent } from '#protocol/unsent-file.ts';
import { TurnedAway } from '../guard/turned-away.ts';
import { keepBlock } from '../ingest/keep-block.ts';
import { type TakingIn, takeInFile } from './take-in-file.ts';

export type BringRefusal = FileUnread | FileRefusal | 'UNREADABLE' | 'EMPTY';

/** What became of a file, of how many facts. */
export interface Brought extends Omit<TakenInAnswer, 'wantedBlocks'> {
  readonly known: number;
}

/** Takes a file in at the endpoint's own machine: facts and blocks, all that is in it. */
export async function bringFile(
  taking: TakingIn,
  path: string,
): Promise<Result<Brought, BringRefusal>> {
  try {
    const read = await readFile(path);
    if (!read.ok) return read;
    if (read.value.head.count === 0) return refused('EMPTY');
    return await bring(taking, path, read.value);
  } catch (error) {
    if (error instanceof TurnedAway) return refused(refusalOf(error));
    if (isOfDisk(error)) return refused('UNREADABLE');
    throw error;
  }
}

async function bring(
  taking: TakingIn,
  path: string,
  file: Unsent,
): Promise<Result<Brought, BringRefusal>> {
  let sums = await takeInFile(taking, file);
  while (sums.wantedBlocks.length > 0) {
    const wanted = new Set(sums.wantedBlocks);
    await readFile(path, async ({ sha256, text }) => {
      if (!wanted.delete(sha256)) return;
      const block = new TextEncoder().encode(text);
      await keepBlock(taking.store, taking.programme, { sha256, block });
    });
    if (wanted.size > 0) return refused('DAMAGED');
    const next = await takeInFile(taking, file);
    const { fresh, aside } = sums;
    sums = { ...next, fresh: fresh + next.fresh, aside: [...aside, ...next.aside] };
  }
  const { wantedBlocks: _, ...told } = sums;
  return done({ ...told, known: file.head.count - told.fresh - told.left });
}

type OnBlock = (block: { readonly sha256: string; readonly text: string }) => Promise<void>;

async function readFile(path: string, onBlock?: OnBlock): Promise<Result<Unsent, FileUnread>> {
  const sha = (text: string) => hash('sha256', text);
  const mostFacts = Number.POSITIVE_INFINITY;
  const pieces = createReadStream(path, 'utf8');
  return await readUnsent(pieces, { sha, mostFacts, ...(onBlock && { onBlock }) });
}

/** A block is turned away with codes of its own. */
function refusalOf({ code }: TurnedAway): FileRefusal {
  return FILE_REFUSALS.find((each) => each === code) ?? 'DAMAGED';
}

function isOfDisk(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
