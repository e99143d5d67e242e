import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { afterEach, describe, expect, test } from 'vitest';
import type { Fact } from '#domain/fact/fact.ts';
import { factEnvelope } from '#protocol/fact-schema.ts';
import { type SyncAnswer, syncAnswer, syncRequest } from '#protocol/sync-message.ts';
import { openTill, type TillDatabase } from '#storage/database.ts';
import { markInMemory } from '#storage/mark.ts';
import { readOverReturned } from '#storage/over-returned.ts';
import { readCard } from '#storage/read/read-card.ts';
import { changeTill, readTillState } from '#storage/till-state.ts';
import { applyAnswer } from './apply-answer.ts';
import { readLine } from './line-rows.ts';
import type { Asked } from './read-request.ts';

const FIXTURES = fileURLToPath(new URL('../protocol/fixtures/', import.meta.url));

interface Exchanged {
  readonly path: string;
  readonly asked: unknown;
  readonly status: number;
  readonly answered: unknown;
}

const opened: TillDatabase[] = [];

afterEach(() => {
  for (const db of opened.splice(0)) db.leave();
});

function fixture(name: string): readonly Exchanged[] {
  const exchanged = JSON.parse(readFileSync(`${FIXTURES}${name}`, 'utf8')) as Exchanged[];
  return exchanged.filter(({ path }) => path === '/v1/sync');
}

/** A till with the name of the fixture's, and what it had recorded by then. */
async function tillOf({ till, programme }: Asked): Promise<TillDatabase> {
  const db = await openTill(`fixture-${crypto.randomUUID()}`, { mark: markInMemory() });
  opened.push(db);
  await changeTill(db, { till, programme });
  return db;
}

async function record(db: TillDatabase, facts: readonly Fact[]): Promise<void> {
  await db.facts.bulkPut(
    facts.map((fact) => {
      const about = 'member' in fact.body ? [`m:${fact.body.member}`] : [];
      return { fact, about, nextSerial: 1, nextReceipt: 1 };
    }),
  );
}

describe.each(readdirSync(FIXTURES))('the till plays %s', (name) => {
  test('and understands every word of it', () => {
    for (const { asked, answered } of fixture(name)) {
      const request = v.parse(syncRequest, asked);
      expect(request).toEqual(asked);
      for (const fact of request.push) expect(v.is(factEnvelope, fact)).toBe(true);
      expect(v.parse(syncAnswer, answered)).toEqual(answered);
    }
  });

  test('and shows afterwards what the endpoint said last', async () => {
    const tills = new Map<string, TillDatabase>();
    for (const { asked, answered } of fixture(name)) {
      const request = v.parse(syncRequest, asked) as Asked;
      const answer = v.parse(syncAnswer, answered);
      const db = tills.get(request.till) ?? (await tillOf(request));
      tills.set(request.till, db);
      await record(db, request.push);
      expect(await applyAnswer(db, request, answer)).toBe('applied');
      await expectSaid(db, request, answer);
      const before = await everything(db);
      await applyAnswer(db, request, answer);
      expect(await everything(db)).toEqual(before);
    }
  });
});

async function everything(db: TillDatabase): Promise<unknown> {
  return await Promise.all(db.tables.map((table) => table.toArray()));
}

async function isHere(db: TillDatabase, { hash, incarnation, seq }: Fact): Promise<boolean> {
  const own = await db.facts.get([incarnation, seq]);
  return own?.fact.hash === hash || (await db.pulled.get(hash)) !== undefined;
}

async function expectSaid(db: TillDatabase, asked: Asked, answer: SyncAnswer): Promise<void> {
  const state = await readTillState(db);
  expect(state.cursor).toBe(answer.cursor);
  expect(await readLine(db, 'aside')).toBe(answer.aside);
  for (const [member, , card] of answer.rows) expect(await readCard(db, member)).toEqual(card);
  const last = asked.push.findLast((fact) => fact.hash === answer.ack?.hash);
  if (last !== undefined && last.incarnation === state.incarnation) {
    expect(state.acked).toBe(last.seq);
  }
  for (const entry of answer.facts) {
    if ('fact' in entry) expect(await isHere(db, entry.fact)).toBe(true);
    else if (entry.notice.type === 'till.reset') {
      expect(state.incarnation).toBe(entry.notice.incarnation);
    } else if (entry.notice.type === 'points.granted') {
      const { claim } = entry.notice;
      const grants = (await readLine(db, 'grants')) ?? [];
      expect(grants.find((grant) => grant.claim === claim)?.held).toBe(entry.notice.held);
    } else if (entry.notice.type === 'goods.over-returned') {
      expect(await readOverReturned(db)).toEqual([entry.notice]);
    }
  }
}
