import { done, type Result, refused } from '#domain/result.ts';
import { LIMITS, PROTOCOL } from '#protocol/limits.ts';
import { readUnsent } from '#protocol/read-unsent.ts';
import { FILE_REFUSALS, type TakenInAnswer, takenInAnswer } from '#protocol/taken-in-message.ts';
import type { Unsent } from '#protocol/unsent-file.ts';
import type { TillDatabase } from '#storage/database.ts';
import { readTillState } from '#storage/till-state.ts';
import type { Line, NoAnswer } from './line.ts';
import { readToken } from './line-rows.ts';
import type { BroughtFile, BroughtIn, FileRefusal } from './status.ts';

/** Months of a till in one request take the endpoint longer than a push. */
const TIMEOUT_MS = 120_000;
/** Each time the endpoint names the blocks of one more import. */
const MOST_ASKS = 1000;

/**
 * Reads a file that another till of the boutique saved, a line at a time, so that the page goes on
 * answering: what is in it, or why it is not taken in.
 */
export async function openBrought(
  db: TillDatabase,
  line: Line,
  file: Blob,
): Promise<Result<BroughtFile, FileRefusal>> {
  if (file.size > LIMITS.unsentFileBytes) return refused({ code: 'TOO_LARGE' });
  const read = await readUnsent(textOf(file));
  if (!read.ok) return refused({ code: read.refusal });
  const { head } = read.value;
  if (head.programme !== (await readTillState(db)).programme) {
    return refused({ code: 'OTHER_BOUTIQUE' });
  }
  if (head.count > LIMITS.unsentFacts) return refused({ code: 'TOO_LARGE' });
  if (head.count === 0) return refused({ code: 'EMPTY' });
  const { block, count, from, to } = head;
  const takeIn = () => tell({ db, line, file }, read.value);
  return done({ block, count, from, to, takeIn });
}

async function* textOf(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    yield piece.value;
  }
}

interface Telling {
  readonly db: TillDatabase;
  readonly line: Line;
  readonly file: Blob;
}

/** Tells the facts; where the endpoint wants blocks first, brings those and tells them again. */
async function tell(
  { db, line, file }: Telling,
  { head, signature, facts }: Unsent,
): Promise<Result<BroughtIn, FileRefusal>> {
  const token = await readToken(db);
  if (token === undefined) return refused({ code: 'NOT_PAIRED' });
  const body = { protocol: PROTOCOL, head, ...(signature && { signature }), facts };
  const answers: TakenInAnswer[] = [];
  for (let asks = 0; asks < MOST_ASKS; asks += 1) {
    const timeoutMs = TIMEOUT_MS;
    const told = await line.ask({
      ...{ path: '/v1/taken-in', token, body, timeoutMs },
      form: takenInAnswer,
    });
    if (!told.ok) return refused(refusalOf(told.refusal));
    answers.push(told.value);
    const wanted = told.value.wantedBlocks;
    if (wanted.length === 0) break;
    const brought = await bringBlocks({ line, token, file }, new Set(wanted));
    if (brought !== undefined) return refused(brought);
  }
  return done(sumOf(answers, head.count));
}

interface Bringing {
  readonly line: Line;
  readonly token: string;
  readonly file: Blob;
}

async function bringBlocks(
  { line, token, file }: Bringing,
  wanted: Set<string>,
): Promise<FileRefusal | undefined> {
  let refusal: FileRefusal | undefined;
  const read = await readUnsent(textOf(file), {
    async onBlock({ sha256, text }) {
      if (refusal !== undefined || !wanted.delete(sha256)) return;
      const bytes = new TextEncoder().encode(text);
      const put = await line.putBytes(`/v1/blocks/${sha256}`, token, bytes);
      if (!put.ok) refusal = refusalOf(put.refusal);
    },
  });
  if (!read.ok) return { code: read.refusal };
  return refusal ?? (wanted.size > 0 ? { code: 'DAMAGED' } : undefined);
}

function sumOf(answers: readonly TakenInAnswer[], count: number): BroughtIn {
  const fresh = answers.reduce((sum, answer) => sum + answer.fresh, 0);
  const left = answers.at(-1)?.left ?? 0;
  const byCode = Map.groupBy(
    answers.flatMap(({ aside }) => aside),
    ({ code }) => code,
  );
  const aside = [...byCode].map(([code, all]) => ({
    code,
    n: all.reduce((sum, { n }) => sum + n, 0),
  }));
  return { fresh, known: count - fresh - left, left, aside };
}

function refusalOf(no: NoAnswer): FileRefusal {
  if (no.code === 'LINE_DOWN') return no;
  const known = FILE_REFUSALS.find((code) => code === no.said);
  if (known !== undefined) return { code: known };
  switch (no.said) {
    case 'MALFORMED':
    case 'HASH_DIFFERS':
    case 'BAD_BLOCK':
      return { code: 'DAMAGED' };
    case 'TOO_LARGE':
      return { code: 'TOO_LARGE' };
    case 'NOT_FOUND':
      return { code: 'ENDPOINT_OLDER' };
    default:
      return { code: 'NOT_PAIRED' };
  }
}
