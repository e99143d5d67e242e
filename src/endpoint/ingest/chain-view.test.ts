import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GENESIS } from '#protocol/genesis.ts';
import { bought, PaperTill } from '../paper-till.ts';
import { ChainView } from './chain-view.ts';

const paper = new PaperTill({ fetch: () => new Response() }, 'till-a');
const chain = Array.from({ length: 12 }, (_, n) => paper.record(bought(`p${n}`)));

function after(count: number): ChainView {
  const view = new ChainView([], undefined);
  for (const fact of chain.slice(0, count)) view.add(fact, 0);
  return view;
}

test('whatever pieces of a chain arrive, in any order, each fact is taken once and in turn', () => {
  const piece = fc.tuple(fc.nat(11), fc.nat(11)).map(([a, b]) => chain.slice(a, b + 1));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const view = new ChainView([], undefined);
      const taken: number[] = [];
      for (const facts of [...pieces, chain]) {
        for (const fact of facts) {
          const placing = view.place(fact);
          if (placing.kind === 'gap') break;
          if (placing.kind === 'known') continue;
          expect(placing).toEqual({ kind: 'new', fork: 0, broken: false });
          view.add(fact, placing.fork);
          taken.push(fact.seq);
        }
      }
      expect(taken).toEqual(chain.map((fact) => fact.seq));
    }),
  );
});

test('a fact at a taken place goes beside it, and what follows it too', () => {
  const view = after(5);
  const other = { ...(chain[3] as (typeof chain)[number]), hash: 'a'.repeat(64) };
  expect(view.place(other)).toEqual({ kind: 'new', fork: 1, broken: false });
  view.add(other, 1);
  const next = { ...other, seq: 5, previous: other.hash, hash: 'b'.repeat(64) };
  expect(view.place(next)).toEqual({ kind: 'new', fork: 1, broken: false });
  view.add(next, 1);
  const beyond = { ...other, seq: 6, previous: next.hash, hash: 'c'.repeat(64) };
  expect(view.place(beyond)).toEqual({ kind: 'new', fork: 1, broken: false });
  expect(view.last.hash).toBe(chain[4]?.hash);
});

test('what follows nothing that is known is broken in its turn, and a gap before it', () => {
  const stray = { ...(chain[5] as (typeof chain)[number]), previous: 'd'.repeat(64) };
  expect(after(5).place(stray)).toEqual({ kind: 'new', fork: 0, broken: true });
  expect(after(4).place(stray)).toEqual({ kind: 'gap' });
  expect(after(8).place({ ...stray, hash: 'e'.repeat(64) })).toMatchObject({
    broken: true,
    fork: 1,
  });
});

test('a chain begins with nothing before it', () => {
  const first = chain[0] as (typeof chain)[number];
  expect(first.previous).toBe(GENESIS);
  expect(after(0).place(first)).toEqual({ kind: 'new', fork: 0, broken: false });
  expect(after(0).place({ ...first, previous: 'f'.repeat(64) })).toMatchObject({ broken: true });
});
