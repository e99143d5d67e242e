import { type SyncAnswer, syncAnswer } from '#protocol/sync-message.ts';
import type { TillDatabase } from '#storage/database.ts';
import { applyAnswer } from './apply-answer.ts';
import { fetchBlocks, sendBlocks } from './blocks-over-line.ts';
import type { Line } from './line.ts';
import { readToken } from './line-rows.ts';
import { readRequest } from './read-request.ts';

export type Outcome =
  /** Applied; `more` is still to be fetched or sent. */
  | {
      readonly kind: 'answered';
      readonly more: boolean;
      readonly answer: SyncAnswer;
      /** How much of a snapshot is here, where one is being fetched. */
      readonly fetched?: number;
    }
  | { readonly kind: 'line-down' }
  /** No endpoint let this till in yet. */
  | { readonly kind: 'not-joined' }
  | { readonly kind: 'turned-away'; readonly said: string };

export interface ExchangeOptions {
  readonly line: Line;
  /** Name and version of this app, for the endpoint's notes. */
  readonly app: string;
  readonly timeoutMs?: number;
}

/**
 * One exchange with the endpoint, from any tab and at any time: sent twice, it counts once; of two
 * answers to one cursor, one is applied.
 */
export async function exchange(
  db: TillDatabase,
  { line, app, timeoutMs }: ExchangeOptions,
): Promise<Outcome> {
  const token = await readToken(db);
  if (token === undefined) return { kind: 'not-joined' };
  const asked = await readRequest(db, app);
  const limit = timeoutMs === undefined ? {} : { timeoutMs };
  const told = await line.ask({ path: '/v1/sync', token, body: asked, form: syncAnswer, ...limit });
  if (!told.ok) return away(told.refusal);
  const answer = told.value;
  const fetched = await fetchBlocks(db, { line, token }, answer.facts);
  if (!fetched.ok) return away(fetched.refusal);
  const applied = await applyAnswer(db, asked, answer);
  const sent = await sendBlocks(
    db,
    { line, token },
    { wanted: answer.wantedBlocks, push: asked.push },
  );
  if (!sent.ok) return away(sent.refusal);
  const unsaid = answer.ack?.hash !== asked.push.at(-1)?.hash || asked.waiting > 0;
  const more = answer.more || unsaid || applied === 'overtaken' || tellsOfTill(answer);
  return { kind: 'answered', more, answer };
}

/** Others wait to hear that this till knows of the newcomer: it says so with its next cursor. */
function tellsOfTill({ facts }: SyncAnswer): boolean {
  return facts.some((entry) => 'notice' in entry && entry.notice.type === 'till.joined');
}

export function away(refusal: { readonly code: string; readonly said?: string }): Outcome {
  if (refusal.said === undefined) return { kind: 'line-down' };
  return { kind: 'turned-away', said: refusal.said };
}
