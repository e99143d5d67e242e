import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fact } from '#domain/fact/fact.ts';
import { factHash } from './canonical.ts';
import { GENESIS } from './genesis.ts';
import { readUnsent } from './read-unsent.ts';
import { digestOf, endsOf, type UnsentHead } from './unsent-file.ts';
import { FACTS_END, FILE_END, firstLine, linesOf } from './unsent-lines.ts';

const DAY = '2026-11-23';
const OF = { programme: 'shop', till: 'till-a', incarnation: 1 };

function chained(names: readonly string[]): readonly Fact[] {
  const facts: Fact[] = [];
  for (const [n, name] of names.entries()) {
    const unhashed: Omit<Fact, 'hash'> = {
      ...OF,
      ...{ seq: n + 1, previous: facts.at(-1)?.hash ?? GENESIS, clerk: 'noor', boutique: 'b' },
      recordedAt: { instant: n, day: DAY, order: n },
      seen: 0,
      body: { type: 'member.enrolled', member: `m${n}`, number: `${n}`, profile: { name } },
    };
    facts.push({ ...unhashed, hash: factHash(unhashed) });
  }
  return facts;
}

function linesWith(facts: readonly Fact[]): readonly string[] {
  const head: UnsentHead = {
    ...{ app: 'test', schema: 1, ...OF, boutique: 'Shop', block: 1, savedAt: 0 },
    ...{ count: facts.length, from: 0, to: 0, ends: endsOf(facts), digest: digestOf(facts) },
    ...{ blocks: [], lostBlocks: [], takenBack: [], erased: [] },
  };
  const listed = facts.map((fact, at) => JSON.stringify(fact) + (facts[at + 1] ? ',' : ''));
  return [firstLine({ head }), ...listed, FACTS_END, FILE_END, ''];
}

async function* piecesOf(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

test('however a text comes in pieces, its lines are the same', async () => {
  const text = fc.array(fc.constantFrom('a', 'é', '"', '\n', '\n\n'), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (letters, size) => {
      const whole = letters.join('');
      const lines = await Array.fromAsync(linesOf(piecesOf(whole, size)));
      expect([...lines, ''].join('\n')).toBe(/(^|\n)$/.test(whole) ? whole : `${whole}\n`);
    }),
  );
});

test('of a file any letter of a fact may be another, and it is refused', async () => {
  const names = fc.array(fc.string({ maxLength: 8 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(names, fc.nat(), fc.constantFrom('0', 'x', '"'), async (all, at, by) => {
      const lines = linesWith(chained(all));
      expect(await readUnsent(piecesOf(lines.join('\n'), 50))).toMatchObject({ ok: true });
      const n = 1 + (at % all.length);
      const line = lines[n] ?? '';
      const place = at % line.length;
      const changed = line.slice(0, place) + by + line.slice(place + 1);
      if (changed === line) return;
      const text = lines.with(n, changed).join('\n');
      expect(await readUnsent(piecesOf(text, 50))).toEqual({ ok: false, refusal: 'DAMAGED' });
    }),
  );
});

test('more facts than are read at once are too large, and nothing else is said', async () => {
  const text = linesWith(chained(['a', 'b'])).join('\n');
  const read = await readUnsent(piecesOf(text, 50), { mostFacts: 500 });
  expect(read).toEqual({ ok: false, refusal: 'TOO_LARGE' });
});

test('a file that ends anywhere before its end is refused', async () => {
  const text = linesWith(chained(['a', 'b'])).join('\n');
  for (let end = 0; end < text.length - 1; end += 7) {
    expect((await readUnsent(piecesOf(text.slice(0, end), 50))).ok).toBe(false);
  }
});
